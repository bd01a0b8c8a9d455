// The preview: gets each state of the outline as it is made, and shows the view that is chosen.

import { rowsOf, showFindings } from "./findings.js";
import { choose, drawOver, inOrder } from "./overlays.js";
import { currentRow, goTo, learn, showFolded, showPages } from "./pages.js";
import { inTongue, made, speak, word } from "./words.js";

const VIEWS = [...document.querySelectorAll("[data-view]")].map((button) => button.dataset.view);
const ZOOMS = [50, 67, 80, 100, 125, 150, 200, 300];
const $ = (id) => document.getElementById(id);
const main = $("pages");

let state = null;
let view = VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : "talk";
let chosen = ""; // a language, or "" for all
let step = -1; // how the leaflet lies; -1: flat
let zoom = 100;
let events = null;
let shown = Promise.resolve();

const languages = () => (chosen ? [chosen] : state.languages.map(({ code }) => code));

function connect() {
  events?.close();
  events = new EventSource(`/events?view=${view}`);
  events.onmessage = (event) => {
    const told = JSON.parse(event.data);
    for (const [name, own] of Object.entries(told.views)) {
      for (const [code, pages] of Object.entries(own)) pages.pages = whole(pages.pages, state?.views[name]?.[code]);
    }
    state = told;
    learn(state.fresh);
    show({ follow: true });
  };
  events.onerror = () => alertWith([word("lost")]);
}

// A page that is known is told by its number in the state before.
const whole = (pages, before) => pages.map((page) => (typeof page === "number" ? before.pages[page] : page));

// One after the other: a newer state waits until the pages of the one before it are in place.
function show(how = {}) {
  const at = state;
  shown = shown.then(() => (at === state ? render(how) : undefined));
}

async function render({ follow = false }) {
  if (!state) return;
  if (state.lacking.includes(view)) return void look("talk");
  setChoices();
  setStatus();
  const pages = state.views[view];
  const chosenOnes = languages().filter((code) => pages[code]);
  const own = chosenOnes.length ? chosenOnes : Object.keys(pages); // a view may be in no language but a pair
  if (own.length) {
    const folded = view === "leaflet" && step >= 0 ? state.steps[step] : null;
    if (folded) await showFolded(state, own, folded);
    else followTo(await showPages(state, view, own), follow);
  }
  showFindings(state, view, goToFinding);
  const { version } = state;
  requestAnimationFrame(() => setTimeout(() => tellPainted(version)));
}

// For whoever measures how long a save takes to be seen.
function tellPainted(version) {
  if (document.body.dataset.painted === String(version)) return;
  document.body.dataset.painted = version;
  document.body.dataset.paintedAt = performance.timeOrigin + performance.now();
}

// The page that was edited comes into sight, if only a few were.
function followTo(rows, follow) {
  if (!follow || !rows.length || rows.length > 4) return;
  for (const row of rows) {
    row.classList.add("flash");
    setTimeout(() => row.classList.remove("flash"), 1000);
  }
  const box = rows[0].getBoundingClientRect();
  const seen = box.top < innerHeight - 80 && box.bottom > 80;
  goTo(Number(rows[0].dataset.index), { quietly: seen });
}

function options(select, pairs, value) {
  const text = JSON.stringify(pairs);
  if (select.dataset.options !== text) {
    select.replaceChildren(...pairs.map(([key, name]) => made("option", { value: key }, name)));
    select.dataset.options = text;
  }
  select.value = value;
}

function setChoices() {
  $("title").textContent = `${state.title} (${state.file})`;
  document.title = `${state.title} – Talkleaf`;
  if (!state.languages.some(({ code }) => code === chosen)) chosen = "";
  options($("languages"), [["", word("all-languages")], ...state.languages.map(({ code, name }) => [code, name])], chosen);
  $("folding").hidden = view !== "leaflet" || !state.steps.length;
  if (step >= state.steps.length) step = -1;
  options($("step"), [[-1, word("flat")], ...state.steps.map(({ name }, index) => [index, inTongue(name)])], step);
  for (const button of document.querySelectorAll("[data-view]")) {
    button.setAttribute("aria-pressed", button.dataset.view === view);
    button.hidden = state.lacking.includes(button.dataset.view);
  }
}

function setStatus() {
  $("status").textContent = word("version", { time: state.at, number: state.version });
  const stale = Object.values(state.views[view]).find((own) => own.stale && (state.errors || state.fault));
  const lines = [];
  if (state.fault) lines.push(inTongue(state.fault));
  if (state.errors) {
    const first = state.findings.filter(({ severity }) => severity === "error").slice(0, 3);
    lines.push(...first.map((found) => `${found.file.split("/").pop()}:${found.line}: ${inTongue(found.message)}`));
  }
  if (stale) lines.push(word("stale", { number: stale.version }));
  alertWith(lines);
  setMaking(state.making);
}

function alertWith(lines) {
  $("alert").hidden = !lines.length;
  const text = lines.join("\n");
  if ($("alert").dataset.text === text) return; // lest it be read out again
  $("alert").dataset.text = text;
  $("alert").replaceChildren(...lines.map((line) => made("p", {}, line)));
}

function setMaking(making) {
  $("making").hidden = !making;
  if (!making) return;
  const said = {
    begun: () => word("making", { step: inTongue(making.step) }),
    done: () => word("made"),
    failed: () => inTongue(making.step) || word("not-made"),
  }[making.state]();
  const links = making.state === "done" ? making.files : [];
  $("making").replaceChildren(
    made("p", {}, said),
    ...links.map((name) => made("a", { href: `/made/${encodeURIComponent(name)}`, download: name }, name)),
  );
}

function look(name) {
  if (name === view || state?.lacking.includes(name)) return;
  view = name;
  history.replaceState(null, "", `#${name}`);
  main.replaceChildren(made("p", { class: "waiting" }, word("waiting")));
  $("strip").replaceChildren();
  show();
  connect();
}

function goToFinding(finding) {
  const here = rowsOf(finding, state.views[view]);
  if (here.length) return goTo(here[0], { focus: true });
  const other = VIEWS.find((name) => rowsOf(finding, state.views[name]).length);
  if (!other) return undefined;
  const [row] = rowsOf(finding, state.views[other]);
  look(other);
  return shown.then(() => goTo(row, { focus: true }));
}

function tellPlace(text) {
  const [, name, line, column] = text.dataset.place.match(/^(.*):(\d+):(\d+)$/);
  const [path, base] = state.anchors[name] ?? [name, 0];
  const number = base + Number(line);
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  text.classList.add("chosen");
  $("where").textContent = `${path.split("/").pop()}, ${word("line", { line: number })}`;
  $("edit").href = `vscode://file/${path}:${number}:${column}`;
  $("place").hidden = false;
}

function shut() {
  $("place").hidden = true;
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
}

// Enter goes from text to text of a page that has the focus.
function nextText(row, back) {
  const texts = [...row.querySelectorAll(".sheet > svg:first-child")].flatMap((svg) => inOrder(svg));
  if (!texts.length) return;
  const at = texts.findIndex((text) => text.classList.contains("chosen"));
  const next = back ? (at <= 0 ? texts.length - 1 : at - 1) : (at + 1) % texts.length;
  tellPlace(texts[next]);
}

function setZoom(by) {
  const at = ZOOMS.indexOf(zoom) + by;
  zoom = ZOOMS[Math.min(Math.max(at, 0), ZOOMS.length - 1)];
  main.style.setProperty("--zoom", zoom / 100);
  $("zoom").textContent = `${zoom} %`;
}

const make = () => fetch("/make", { method: "POST" });
const KEYS = {
  j: () => goTo(currentRow() + 1, { focus: true }),
  k: () => goTo(currentRow() - 1, { focus: true }),
  "+": () => setZoom(1),
  "=": () => setZoom(1),
  "-": () => setZoom(-1),
  f: () => $("findings-head").focus(),
  m: make,
  Escape: shut,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select, input")) return;
  const row = event.target.closest(".row");
  if (event.key === "Enter" && row === event.target) nextText(row, event.shiftKey);
  else if (/^[1-9]$/.test(event.key) && VIEWS[event.key - 1]) look(VIEWS[event.key - 1]);
  else KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]?.();
});
document.addEventListener("click", (event) => {
  const text = event.target.closest("text[data-place]");
  if (text && !getSelection().toString()) tellPlace(text);
  const small = event.target.closest("#strip button");
  if (small) goTo(Number(small.dataset.index), { focus: true });
  const chosenView = event.target.closest("[data-view]");
  if (chosenView) look(chosenView.dataset.view);
});
$("languages").addEventListener("change", (event) => { chosen = event.target.value; show(); });
$("step").addEventListener("change", (event) => {
  step = Number(event.target.value);
  main.replaceChildren();
  show();
});
$("tongue").addEventListener("change", (event) => { speak(event.target.value); show(); });
for (const box of document.querySelectorAll("[data-over]")) {
  box.addEventListener("change", () => {
    choose(box.dataset.over, box.checked);
    for (const sheet of document.querySelectorAll(".sheet")) if (sheet.about && sheet.firstChild) drawOver(sheet, sheet.about);
  });
}
$("larger").addEventListener("click", () => setZoom(1));
$("smaller").addEventListener("click", () => setZoom(-1));
$("make").addEventListener("click", make);
$("shut").addEventListener("click", shut);

speak();
connect();
