// One question open at a time; each answer is kept as it is given, and the page shows that it is.

import { wireMeasures } from "./measure.js";
import { Queue, post } from "./queue.js";
import { progressTo, refuse, savedLine, say, swap } from "./page.js";

const TYPING = 700;
const form = document.querySelector("[data-walk]");
const next = document.querySelector("button[data-next]");
const back = document.querySelector("[data-back]");
const cards = [...form.querySelectorAll("[data-question]")];
const leaving = { title: next.querySelector("b").textContent, small: next.querySelector("small").textContent };
const typing = new Map();
let open = null;

const shown = () => cards.filter((card) => !card.hidden);
const cardOf = (element) => element.closest("[data-question]");

function fieldsOf(card) {
  const named = [...card.querySelectorAll("fieldset [name], [data-answer][name]")];
  const inside = named.filter((field) => !field.closest("[data-meaning]") && !field.disabled);
  const filled = inside.filter((f) => !["radio", "checkbox"].includes(f.type) || f.checked);
  return filled.filter((f) => f.tagName !== "BUTTON").map((f) => [f.name, f.value]);
}

const queue = new Queue(form.dataset.answers, {
  received(entry, said) {
    const card = cards.find((c) => c.dataset.question === entry.question);
    card.toggleAttribute("data-answered", said.answered);
    card.dataset.basedOn = said.receipt.id;
    refusal(card, "");
    swap(said.html);
    show(said.shown);
    form.dataset.onward = said.onward; // an answer may open or close the parts that follow
    [leaving.title, leaving.small] = said.next;
    say(said.say);
    savedLine("check", said.saved);
    place();
  },
  refused(entry, said) {
    document.getElementById("saved").hidden = true;
    const card = cards.find((c) => c.dataset.question === entry.question);
    if (!entry.quiet || !said.problem) refusal(card, said.problem ?? form.dataset.failed);
  },
  changed({ waiting, offline, locked }) {
    const many = waiting.length === 1 ? form.dataset.waitingOne : form.dataset.waiting.replace("{n}", waiting.length);
    if (waiting.length) savedLine(offline ? "device" : "up", many);
    document.getElementById("offline").hidden = !offline || locked;
    document.getElementById("locked").hidden = !locked;
  },
});
queue.beforeFlush = () => {
  for (const card of typing.keys()) give(card, true);
};

function give(card, quiet = false) {
  clearTimeout(typing.get(card));
  typing.delete(card);
  const entry = { question: card.dataset.question, fields: fieldsOf(card), quiet };
  queue.put({ ...entry, based_on: card.dataset.basedOn || null });
}

function refusal(card, words) {
  const box = card.querySelector("[data-refusal]");
  box.hidden = !words;
  box.querySelector("span").textContent = words;
  box.closest("fieldset").classList.toggle("refused", Boolean(words));
  for (const field of box.closest("fieldset").querySelectorAll("input[type=text], textarea")) {
    field.toggleAttribute("aria-invalid", Boolean(words));
    if (words) field.setAttribute("aria-invalid", "true");
  }
  if (words) say(words);
}

function show(names) {
  for (const card of cards) {
    card.hidden = !names.includes(card.dataset.question);
    card.querySelector("fieldset").disabled = card.hidden;
  }
}

// Where one is: earlier answers folded to a line, one card open, what comes later out of sight.
function place() {
  const list = shown();
  const at = open ? list.indexOf(open) : list.length;
  list.forEach((card, i) => {
    const folded = card !== open && (i < at || card.hasAttribute("data-answered"));
    card.dataset.state = card === open ? "open" : folded ? "folded" : "ahead";
  });
  measure(list, at);
  const following = upcoming();
  const small = next.querySelector("small");
  next.querySelector("b").textContent = following ? form.dataset.nextQuestion : leaving.title;
  small.textContent = following ? following.dataset.ask : leaving.small;
  small.hidden = !small.textContent;
}

// The tape runs as far as was answered; the words say where one is. A note is nobody's duty and is not counted.
function measure(list, at) {
  const counted = list.filter((card) => !card.hasAttribute("data-voluntary"));
  const done = counted.filter((card) => card.hasAttribute("data-answered")).length;
  const n = Math.min(list.slice(0, at).filter((card) => counted.includes(card)).length + 1, counted.length);
  const words = form.dataset.of.replace("{n}", n).replace("{total}", counted.length);
  progressTo(done, counted.length, open?.hasAttribute("data-voluntary") ? form.dataset.note : words);
}

function upcoming() {
  const list = shown();
  const after = open ? list.slice(list.indexOf(open) + 1) : [];
  return after.find((card) => !card.hasAttribute("data-answered"));
}

function go(card, focus = true) {
  open = card;
  place();
  if (!focus) return;
  const heading = card.querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}

// A door that was chosen but not kept is kept on the way out: nothing chosen is lost.
async function keepDoors() {
  const chosen = form.querySelectorAll(".door input:checked");
  for (const door of chosen) {
    const panel = door.closest(".doors").querySelector(`.door-panel--${door.value}`);
    if (!(await act(panel.querySelector("[data-act]")))) return false;
  }
  return true;
}

async function leave(href) {
  queue.beforeFlush();
  if ((await keepDoors()) && (await queue.settled())) location.assign(href);
}

form.addEventListener("input", ({ target }) => {
  const card = cardOf(target);
  if (!card || target.closest("[data-meaning]") || target.type === "radio" || target.type === "checkbox") return;
  clearTimeout(typing.get(card));
  typing.set(card, setTimeout(() => give(card, true), TYPING));
});

form.addEventListener("change", ({ target }) => {
  const card = cardOf(target);
  if (!card || target.closest("[data-meaning]")) return;
  if (target.name.endsWith(".unit")) return;
  only(card, target);
  give(card);
});

// "None of these" and "does not apply" stand alone: ticking one unticks the rest, and the other way round.
function only(card, target) {
  const alone = (field) => field.hasAttribute("data-none") || field.name.endsWith(".na");
  if (!target.checked && target.type === "checkbox") return;
  for (const other of card.querySelectorAll("fieldset input:checked")) {
    const unit = other.name.endsWith(".unit");
    if (other !== target && !unit && (alone(target) || alone(other))) other.checked = false;
  }
}

async function act(button) {
  const question = button.dataset.of;
  const fields = [...new FormData(form)].filter(([name]) => name.startsWith(button.dataset.prefix));
  const answer = await post(form.dataset.doors, { act: button.value, question, fields });
  const said = await answer.json();
  const panel = button.closest(".door-panel");
  const atField = panel && refuse(panel, said.fields ?? {});
  refusal(cards.find((card) => card.dataset.question === question), answer.ok || atField ? "" : said.problem);
  if (atField) say(said.problem);
  if (!answer.ok) return false;
  swap(said.html);
  savedLine("check", said.saved);
  say(said.say);
  cards.find((card) => card.dataset.question === question).querySelector(".door-done")?.focus();
  return true;
}

form.querySelector("[data-again]").addEventListener("click", () => queue.send());

form.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.hasAttribute("data-change")) return go(cardOf(button));
  if (!button.hasAttribute("data-act")) return;
  event.preventDefault();
  act(button).catch(() => form.requestSubmit(button));
});

next.addEventListener("click", async (event) => {
  event.preventDefault();
  queue.beforeFlush();
  await queue.settled(); // the answer on its way may ask for more in this part
  const following = upcoming();
  if (!following) return leave(form.dataset.onward);
  if (await keepDoors()) go(following);
});

back?.addEventListener("click", (event) => {
  event.preventDefault();
  const list = shown();
  const at = open ? list.indexOf(open) : list.length;
  if (at > 0) go(list[at - 1]);
  else leave(back.href);
});

wireMeasures(form);
for (const line of form.querySelectorAll(".answered[hidden]")) line.hidden = false;
const linked = () => location.hash && cardOf(document.getElementById(location.hash.slice(1)) ?? form);
addEventListener("hashchange", () => linked() && go(linked()));
const named = linked();
const refused = cards.find((card) => card.querySelector(".refused"));
const single = shown().length === 1 ? shown()[0] : null;
const start = named || refused || single || shown().find((card) => !card.hasAttribute("data-answered"));
if (start) go(start, Boolean(named));
else place();
