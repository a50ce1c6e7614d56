import { proveStage } from "@chatterbox/proof/staircase";

proveStage("server");
