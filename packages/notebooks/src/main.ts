import "@observablehq/inputs/dist/index.css";
import "./style/colours.css";
import "./style/basics.css";
import "./style/header.css";
import "./style/bar.css";
import "./style/text.css";
import "./style/dialogs.css";
import "./style/cells.css";
import "./style/figures.css";
import "./style/controls.css";
import "./style/elements.css";
import "./style/sizes.css";
import "./style/class.css";
import "./style/analysis.css";
import { SCENARIO_FILES } from "virtual:scenarios";
import { inflated } from "./batch/inflate.ts";
import type { PageData } from "./page/model.ts";
import { DATA_ID, rememberPristine } from "./page/single-file.ts";
import { startPage } from "./page/start.ts";
import { createShelf, type ShelfFiles } from "./scenarios/shelf.ts";

rememberPristine(document);
const data = JSON.parse(document.getElementById(DATA_ID)?.textContent ?? "{}") as PageData;
void start();

async function start(): Promise<void> {
  const files = JSON.parse(new TextDecoder().decode(await inflated(SCENARIO_FILES))) as ShelfFiles;
  await startPage(window, data, createShelf(files));
}
