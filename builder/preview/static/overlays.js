// What can be laid over a page: trim, bleed, folds, safe area, and the order in which it is read.

const SVG = "http://www.w3.org/2000/svg";
const wanted = new Set();

export function choose(name, on) {
  if (on) wanted.add(name);
  else wanted.delete(name);
}

function shape(tag, attributes, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

const rectangle = (kind, [x, y, width, height]) => shape("rect", { class: kind, x, y, width, height });

// The texts of a page in the order in which readers meet them: panels by their numbers, all else as it is drawn.
export function inOrder(svg) {
  const texts = [...svg.querySelectorAll("text[data-place]")].filter((text) => !text.closest('[aria-hidden="true"]'));
  const panel = (text) => Number(text.closest("[data-panel]")?.dataset.panel ?? 0);
  return texts.map((text, index) => ({ text, index })).sort((a, b) => panel(a.text) - panel(b.text) || a.index - b.index)
    .map(({ text }) => text);
}

function numbers(sheet, svg, box) {
  const frame = svg.getBoundingClientRect();
  const scale = box[2] / frame.width;
  return inOrder(svg).flatMap((text, index) => {
    const place = text.getBoundingClientRect();
    const x = box[0] + (place.left - frame.left) * scale;
    const y = box[1] + (place.top - frame.top) * scale;
    return [shape("circle", { cx: x - 6, cy: y, r: 6 }), shape("text", { class: "number", x: x - 6, y }, String(index + 1))];
  });
}

export function setRatio(sheet, [, , width, height]) {
  const ratio = `${width} / ${height}`;
  if (sheet.style.aspectRatio !== ratio) sheet.style.aspectRatio = ratio;
}

export function drawOver(sheet, about) {
  const svg = sheet.querySelector("svg");
  sheet.querySelector(".over")?.remove();
  const box = wanted.has("bleed") ? about.whole : about.box;
  const shown = box.join(" ");
  if (svg.getAttribute("viewBox") !== shown) svg.setAttribute("viewBox", shown); // even an equal one is painted anew
  setRatio(sheet, box);
  if (!wanted.size) return;
  const over = shape("svg", { class: "over", viewBox: box.join(" "), "aria-hidden": "true" });
  if (wanted.has("bleed")) over.append(rectangle("bleed", about.whole));
  if (wanted.has("trim")) over.append(rectangle("trim", about.box));
  if (wanted.has("safe")) over.append(...(about.safe ?? []).map((rect) => rectangle("safe", rect)));
  if (wanted.has("folds")) {
    const [, y, , height] = about.whole;
    over.append(...(about.folds ?? []).map((x) => shape("line", { class: "fold", x1: x, x2: x, y1: y, y2: y + height })));
  }
  if (wanted.has("order")) over.append(...numbers(sheet, svg, box));
  sheet.append(over);
}
