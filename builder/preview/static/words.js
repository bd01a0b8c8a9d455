// The words of the page, in the language that is chosen.

const { words, language, tags } = JSON.parse(document.getElementById("data").textContent);
let tongue = localStorage.getItem("tongue") ?? language;

export const word = (name, values = {}) =>
  (words[tongue] ?? words[language])[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
export const inTongue = (message) => (message ? (message[tongue] ?? message[language]) : "");

export function speak(chosen = tongue) {
  tongue = chosen in words ? chosen : language;
  localStorage.setItem("tongue", tongue);
  document.documentElement.lang = tags[tongue];
  document.getElementById("tongue").value = tongue;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-naming]")) {
    element.setAttribute("aria-label", word(element.dataset.naming));
  }
}

export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
