import { proveStage } from "@chatterbox/workshop/staircase";

proveStage("lesson02");
