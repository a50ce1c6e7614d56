import { proveStage } from "@chatterbox/workshop/staircase";

proveStage("server");
