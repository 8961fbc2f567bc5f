import "@observablehq/inputs/dist/index.css";
import "./style/page.css";
import "./style/parts.css";
import "./style/class.css";
import { FACT_RECORDS, SCENARIO_TEXTS } from "virtual:scenarios";
import type { PageData } from "./page/model.ts";
import { DATA_ID, rememberPristine } from "./page/single-file.ts";
import { startPage } from "./page/start.ts";
import { createShelf } from "./scenarios/shelf.ts";

rememberPristine(document);
const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? "{}") as PageData;
void startPage(window, data, createShelf({ texts: SCENARIO_TEXTS, facts: FACT_RECORDS }));
