// The pages: rows of sheets, one a language, and the strip of small ones. A sheet is drawn anew only where its key is.

import { drawOver, setRatio } from "./overlays.js";
import { inTongue, made, word } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const AT_ONCE = 6;
const main = document.getElementById("pages");
const strip = document.getElementById("strip");
const defs = document.querySelector("#glyphs defs");
const known = new Map(); // key → { svg, glyphs }, only of pages that are shown
let current = 0;

export const currentRow = () => current;

function addGlyphs(glyphs) {
  for (const [name, outline] of Object.entries(glyphs)) {
    if (document.getElementById(name)) continue;
    const path = document.createElementNS(SVG, "path");
    path.id = name;
    path.setAttribute("d", outline);
    defs.append(path);
  }
}

export function learn(fresh) {
  for (const [key, page] of Object.entries(fresh)) if (page) known.set(key, page);
}

async function pageOf(key) {
  if (!known.has(key)) {
    const answer = await fetch(`/page/${key}`);
    if (!answer.ok) return null; // a newer state is on its way
    known.set(key, await answer.json());
  }
  return known.get(key);
}

function drawn(page, about) {
  addGlyphs(page.glyphs);
  const svg = document.adoptNode(new DOMParser().parseFromString(page.svg, "image/svg+xml").documentElement);
  svg.setAttribute("viewBox", about.box.join(" "));
  return svg;
}

function fill(sheet, page, about) {
  const svg = drawn(page, about);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", about.title || sheet.dataset.label);
  sheet.replaceChildren(svg);
  sheet.dataset.key = about.key;
  drawOver(sheet, about);
}

// What a view shows, as a list of rows: each the pages of the languages that are chosen.
function rowsOf(state, view, languages) {
  const own = languages.map((code) => [code, state.views[view][code]]).filter(([, pages]) => pages);
  const count = Math.max(0, ...own.map(([, { pages }]) => pages.length));
  return Array.from({ length: count }, (_, index) =>
    own.filter(([, { pages }]) => pages[index]).map(([code, { pages, stale }]) => ({ code, stale, about: pages[index] })),
  );
}

function rowElement(index) {
  return made("section", { class: "row", "data-index": index, tabindex: 0 }, made("h2"), made("div", { class: "side" }));
}

function matchCount(parent, selector, count, make) {
  const found = [...parent.querySelectorAll(selector)];
  for (const extra of found.slice(count)) extra.remove();
  for (let index = found.length; index < count; index += 1) parent.append(make(index));
  return [...parent.querySelectorAll(selector)].slice(0, count);
}

function cellElement(code, tag) {
  const parts = [made("div", { class: "sheet" }), made("div", { class: "notes" })];
  return made("div", { class: "cell", lang: tag, "data-code": code }, ...parts);
}

function setNotes(holder, about) {
  const lines = about.minutes == null ? [] : [word("minutes", { minutes: about.minutes, part: about.part })];
  const notes = [...lines, ...about.notes];
  if (holder.textContent === notes.join("")) return;
  holder.replaceChildren(...notes.map((note) => made("p", {}, note)));
}

function setRow(row, index, cells, state, view) {
  const side = row.querySelector(".side");
  const codes = cells.map(({ code }) => code).join();
  if (side.dataset.codes !== `${view} ${codes}`) {
    const tags = Object.fromEntries(state.languages.map(({ code, tag }) => [code, tag]));
    side.replaceChildren(...cells.map(({ code }) => cellElement(code, tags[code])));
    side.dataset.codes = `${view} ${codes}`;
  }
  const label = word("page", { number: index + 1 });
  row.setAttribute("aria-label", label);
  const head = row.querySelector("h2");
  if (head.textContent !== label) head.textContent = label;
  row.classList.toggle("stale", cells.every(({ stale }) => stale));
  cells.forEach(({ about, stale }, place) => {
    const cell = side.children[place];
    cell.classList.toggle("stale", stale);
    const sheet = cell.querySelector(".sheet");
    if (!sheet.firstChild) setRatio(sheet, about.box);
    sheet.dataset.label = label;
    sheet.about = about;
    setNotes(cell.querySelector(".notes"), about);
  });
}

// Small pages are pictures, not elements: a browser paints those that are in sight, and keeps them.
function setSmall(button, index, cells) {
  const keys = cells.map(({ about }) => about.key).join();
  button.setAttribute("aria-label", word("page", { number: index + 1 }));
  button.setAttribute("aria-current", index === current);
  if (button.dataset.keys === keys) return;
  button.dataset.keys = keys;
  const pictures = cells.map(({ about }) => {
    const [width, height] = about.whole.slice(2);
    return made("img", { src: `/picture/${about.key}`, alt: "", width, height, loading: "lazy", decoding: "async" });
  });
  button.replaceChildren(made("span", { class: "small" }, ...pictures), made("span", { class: "mark" }));
}

const near = (row) => {
  const box = row.getBoundingClientRect();
  return box.bottom > -innerHeight && box.top < 2 * innerHeight;
};

// Show a view of a state; gives the rows whose pictures changed, once those in sight are painted.
export async function showPages(state, view, languages) {
  const rows = rowsOf(state, view, languages);
  for (const kept of main.querySelectorAll(".waiting, .folded")) kept.remove();
  const elements = matchCount(main, ".row", rows.length, rowElement);
  const smalls = matchCount(strip, "button", rows.length, (index) => made("button", { type: "button", "data-index": index }));
  current = Math.min(current, Math.max(0, rows.length - 1));
  rows.forEach((cells, index) => {
    setRow(elements[index], index, cells, state, view);
    setSmall(smalls[index], index, cells);
  });
  const keys = new Set(rows.flat().map(({ about }) => about.key));
  for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
  const wanted = elements.flatMap((row) => [...row.querySelectorAll(".sheet")]);
  for (const sheet of wanted) if (sheet.dataset.key === sheet.about.key) drawOver(sheet, sheet.about);
  const old = wanted.filter((sheet) => sheet.dataset.key !== sheet.about.key);
  const changed = new Set(old.filter((sheet) => sheet.dataset.key).map((sheet) => sheet.closest(".row")));
  old.sort((a, b) => near(b.closest(".row")) - near(a.closest(".row")));
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(old)));
  return [...changed];
}

async function work(queue) {
  for (let sheet = queue.shift(); sheet; sheet = queue.shift()) {
    const { about } = sheet;
    const page = await pageOf(about.key);
    if (page && sheet.about === about) fill(sheet, page, about);
  }
}

// A leaflet as it lies in the hand: panels beside each other, cut out of their pages.
export async function showFolded(state, languages, step) {
  const own = languages.filter((code) => state.views.leaflet[code]);
  const holders = await Promise.all(own.map((code) => foldedOf(state.views.leaflet[code], code, step)));
  strip.replaceChildren();
  main.replaceChildren(...holders);
}

async function foldedOf({ pages, stale }, code, step) {
  const holder = made("div", { class: stale ? "folded stale" : "folded", "data-code": code });
  for (const number of step.panels) {
    const about = pages.find(({ panels }) => number in panels);
    const page = about && (await pageOf(about.key));
    if (!page) continue;
    const panel = about.panels[number];
    const sheet = made("div", { class: "sheet", "data-panel": number });
    sheet.style.width = `calc(${panel[2]}px * var(--zoom, 1))`;
    sheet.append(drawn(page, { ...about, box: panel }));
    holder.append(sheet);
  }
  holder.setAttribute("role", "group");
  holder.setAttribute("aria-label", `${inTongue(step.name)} (${code})`);
  return holder;
}

export function goTo(index, { focus = false, quietly = false } = {}) {
  const row = main.querySelectorAll(".row")[index];
  if (!row) return;
  current = index;
  if (!quietly) row.scrollIntoView({ block: "start" });
  if (focus) row.focus({ preventScroll: true });
  for (const small of strip.children) small.setAttribute("aria-current", small.dataset.index === String(index));
  strip.children[index]?.scrollIntoView({ block: "nearest" });
}
