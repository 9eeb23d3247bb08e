import { createServer } from "node:http";
import { Pool } from "pg";
import { getConfig } from "~/platform/config.server";
import { openDoor } from "~/web/open-door.server";
import { answerQuestions } from "../ground/answer";

/** Our door as the web process has it: on the bare server, in front of the framework, with its pool of eight. */
const config = getConfig();
const door = openDoor(new Pool({ connectionString: config.DATABASE_URL, max: 8 }), config);
const server = createServer((request, response) => void door(request, response));
server.listen(config.PORT, "127.0.0.1", () => { answerQuestions(() => Promise.resolve({})); });
