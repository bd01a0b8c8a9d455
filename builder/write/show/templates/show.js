// The show: one slide at a time, and a window for the speaker that follows it.
// Windows of files from disk have no origin, so the two know each other by who opened whom.

const { parts, words } = JSON.parse(document.getElementById("data").textContent);
const slides = [...document.querySelectorAll(".slide")];
const desk = document.getElementById("desk");
const isDesk = location.hash === "#presenter";
const target = location.protocol === "file:" ? "*" : location.origin;

let current = 1;
let partner = isDesk ? window.opener : null; // the other of the two windows
let began = Date.now(); // when the talk began, and the part, in milliseconds
let partBegan = began;
let typed = "";

const filled = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const partOf = (number) => parts.find((part) => part.first <= number && number <= part.last);
const tell = (message) => partner && !partner.closed && partner.postMessage({ talkleaf: message }, target);

function show(number, told = false) {
  const wanted = Math.min(Math.max(number, 1), slides.length);
  if (partOf(wanted) !== partOf(current)) partBegan = Date.now();
  current = wanted;
  for (const place of document.querySelectorAll(".place")) {
    place.textContent = filled(words.slide, { number: current, total: slides.length });
  }
  if (isDesk) showOnDesk();
  else {
    slides.forEach((slide, index) => slide.classList.toggle("shown", index + 1 === current));
    history.replaceState(null, "", `#${current}`);
  }
  if (!told) tell({ slide: current });
}

function showOnDesk() {
  const picture = (number) => slides[number - 1]?.querySelector("svg").cloneNode(true) ?? "";
  desk.querySelector(".now").replaceChildren(picture(current));
  desk.querySelector(".soon div").replaceChildren(picture(current + 1));
  const notes = [...slides[current - 1].querySelectorAll(".notes p")].map((note) => note.cloneNode(true));
  const said = desk.querySelector(".said");
  said.replaceChildren(...(notes.length ? notes : [words["no-notes"]]));
  said.scrollTop = 0;
  desk.querySelector(".part").textContent = partOf(current)?.title ?? "";
  tick();
}

function tick() {
  const minutes = (milliseconds) => {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  const now = Date.now();
  desk.querySelector(".clock").textContent = new Date(now).toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
  });
  desk.querySelector(".spent").textContent = filled(words.spent, { time: minutes(now - began) });
  const planned = partOf(current)?.minutes;
  const left = desk.querySelector(".left");
  if (planned == null) {
    left.textContent = "";
    return;
  }
  const remains = planned * 60000 - (now - partBegan);
  left.classList.toggle("over", remains < 0);
  left.textContent = filled(remains < 0 ? words.over : words.left, { time: minutes(remains) });
}

function openDesk() {
  if (isDesk) return;
  const address = location.href.split("#")[0];
  partner = window.open(`${address}#presenter`, "talkleaf-presenter", "popup,width=1100,height=760");
}

function fullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.();
}

const deeds = {
  next: () => show(current + 1),
  back: () => show(current - 1),
  first: () => show(1),
  last: () => show(slides.length),
  presenter: openDesk,
  screen: fullScreen,
  black: () => {
    document.body.classList.toggle("black");
    tell({ black: true });
  },
  again: () => {
    began = partBegan = Date.now();
    tick();
  },
};
const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next",
  ArrowLeft: "back", ArrowUp: "back", PageUp: "back", Backspace: "back",
  Home: "first", End: "last", p: "presenter", f: "screen", b: "black", ".": "black",
};

function onKey(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const onControl = event.target.closest?.("button, a");
  if (onControl && (event.key === " " || event.key === "Enter")) return;
  if (/^\d$/.test(event.key)) {
    typed += event.key;
    return;
  }
  if (event.key === "Enter" && typed) show(Number(typed));
  else {
    const deed = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (deed && !(event.target.closest?.(".said") && /^(Arrow(Up|Down)|Page)/.test(event.key))) {
      event.preventDefault();
      deeds[deed]();
    }
  }
  typed = "";
}

window.addEventListener("message", (event) => {
  if (event.source !== partner || !event.data?.talkleaf) return;
  const { slide, black, hello } = event.data.talkleaf;
  if (hello) tell({ slide: current });
  if (black) document.body.classList.toggle("black");
  if (Number.isInteger(slide)) show(slide, true);
});
document.addEventListener("keydown", onKey);
document.addEventListener("click", (event) => deeds[event.target.closest?.("[data-do]")?.dataset.do]?.());

let sleep;
function wake() {
  document.body.classList.add("awake");
  clearTimeout(sleep);
  sleep = setTimeout(() => document.body.classList.remove("awake"), 2500);
}

if (isDesk) {
  document.title = `${words.presenter}: ${document.title}`;
  document.getElementById("show").hidden = true;
  desk.hidden = false;
  setInterval(tick, 500);
  show(1, true);
  tell({ hello: true });
} else {
  document.body.classList.add("live");
  document.querySelector(".bar").hidden = false;
  for (const name of ["mousemove", "touchstart", "focusin"]) document.addEventListener(name, wake);
  let swiped = null;
  document.addEventListener("touchstart", (event) => { swiped = event.touches[0].clientX; }, { passive: true });
  document.addEventListener("touchend", (event) => {
    const way = event.changedTouches[0].clientX - swiped;
    if (Math.abs(way) > 50) deeds[way < 0 ? "next" : "back"]();
  });
  wake();
  show(Number(location.hash.slice(1)) || 1, true);
}
