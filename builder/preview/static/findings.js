// Findings: a list, and marks on the small pages of the pages that they are about.

import { inTongue, made, word } from "./words.js";

const list = document.querySelector("#findings ol");

// Rows of the view in which a finding's block stands.
export function rowsOf(finding, view) {
  const rows = new Set();
  for (const { pages } of Object.values(view)) {
    pages.forEach(({ places }, index) => places.includes(finding.anchor) && rows.add(index));
  }
  return [...rows].sort((a, b) => a - b);
}

function item(finding, go) {
  const where = made("button", { type: "button" }, `${finding.file.split("/").pop()}:${finding.line}`);
  where.addEventListener("click", go);
  const edit = made("a", { href: `vscode://file/${finding.path}:${finding.line}:${finding.column}` }, word("edit"));
  const head = made("p", {}, made("strong", {}, `${word(finding.severity)} [${finding.code}]`), " ", where, " ", edit);
  const hint = finding.hint ? [made("p", { class: "hint" }, inTongue(finding.hint))] : [];
  return made("li", { class: finding.severity }, head, made("p", {}, inTongue(finding.message)), ...hint);
}

export function showFindings(state, view, goToFinding) {
  document.getElementById("count").textContent = `(${state.findings.length})`;
  const items = state.findings.map((finding) => item(finding, () => goToFinding(finding)));
  list.replaceChildren(...(items.length ? items : [made("li", {}, word("nothing-found"))]));
  mark(state, view);
}

function mark(state, view) {
  const marks = new Map();
  for (const finding of state.findings) {
    for (const row of rowsOf(finding, state.views[view])) {
      const [errors, warnings] = marks.get(row) ?? [0, 0];
      marks.set(row, finding.severity === "error" ? [errors + 1, warnings] : [errors, warnings + 1]);
    }
  }
  for (const small of document.querySelectorAll("#strip button")) {
    const [errors, warnings] = marks.get(Number(small.dataset.index)) ?? [0, 0];
    const holder = small.querySelector(".mark");
    holder.className = errors ? "mark error" : "mark warning";
    const said = [[errors, "error"], [warnings, "warning"]].filter(([count]) => count);
    holder.textContent = said.map(([count, kind]) => `${word(kind)} × ${count}`).join(", ");
    const label = word("page", { number: Number(small.dataset.index) + 1 });
    small.setAttribute("aria-label", holder.textContent ? `${label}: ${holder.textContent}` : label);
  }
}
