import { proveStage } from "@chatterbox/proof/staircase";

proveStage("lesson01");
