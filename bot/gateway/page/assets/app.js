// The page's behaviour on top of the plain form: answers come in without a reload.

import { send, strings as loadStrings } from "./client.js";
import { forget, keep, recall } from "./memory.js";
import { answerViews, fromNavigator, fromPerson, suggestionView } from "./views.js";

const [log, status, composer, suggestions, language, locate, startOver, locationNote] = [
  "log", "status", "composer", "suggestions", "language", "locate", "start-over", "location-note",
].map((id) => document.getElementById(id));

// About a hundred metres: near enough to find a pantry, too far to name a house.
const LOCATION_DECIMALS = 3;

let memory = recall();
let strings = {};
let position = null; // kept here only, gone with the page
let busy = false;

async function say(text) {
  if (busy || !text.trim()) return;
  busy = true;
  tell(strings.looking);
  if (text === composer.text.value) composer.text.value = "";
  const usedSuggestion = suggestions.contains(document.activeElement);
  try {
    await accept(text, await send(messageOf(text)), usedSuggestion);
    tell("");
  } catch (error) {
    composer.text.value ||= text;
    tell(reason(error));
  } finally {
    busy = false;
  }
}

function messageOf(text) {
  const message = { text, language: language.value };
  if (memory.conversation) message.conversation = memory.conversation;
  if (position) message.location = position;
  return message;
}

async function accept(said, answer, usedSuggestion) {
  if (answer.forgotten) memory = { ...forget(), language: memory.language };
  else memory.entries.push({ said, answer });
  memory.conversation = answer.conversation;
  if (answer.language !== language.value) await speak(answer.language);
  if (answer.forgotten) log.replaceChildren();
  const [question, first] = show({ said, answer });
  offer(answer.suggestions);
  keep(memory);
  // The pressed button is gone now; without this, the keyboard's place on the page would be too.
  if (usedSuggestion) first.focus({ preventScroll: true });
  question.scrollIntoView({ block: "start" });
}

function show({ said, answer }) {
  const views = [fromPerson(said, strings), ...answerViews(answer, strings)];
  log.append(...views);
  return views;
}

function offer(list) {
  suggestions.querySelectorAll("button").forEach((button) => button.remove());
  suggestions.append(...list.map(suggestionView));
}

function tell(text) {
  status.textContent = text;
}

function reason(error) {
  if (error.status === 0) return strings.error_offline;
  return strings[`error_${error.status}`] ?? strings.error;
}

/** Labels the page in a language that the menu offers; leaves it alone for any other. */
async function speak(tag) {
  const option = [...language.options].find((one) => one.value === tag);
  if (!option) return;
  strings = await loadStrings(tag);
  language.value = tag;
  memory.language = tag;
  document.documentElement.lang = tag;
  document.documentElement.dir = option.dataset.direction;
  document.title = strings.title;
  label(["source", "reviewed"].includes(option.dataset.review));
}

function label(isChecked) {
  for (const one of document.querySelectorAll("[data-text]")) {
    one.textContent = strings[one.dataset.text];
  }
  for (const one of document.querySelectorAll("[data-label]")) {
    one.setAttribute("aria-label", strings[one.dataset.label]);
  }
  for (const one of document.querySelectorAll(".english, #unreviewed")) one.hidden = isChecked;
}

function welcome() {
  const view = fromNavigator(strings.welcome, strings);
  view.querySelector("p").dataset.text = "welcome";
  log.replaceChildren(view);
  offer(strings.welcome_suggestions);
}

function useLocation() {
  tell(strings.looking);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      position = { latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) };
      say(strings.location_message);
    },
    () => tell(strings.location_failed),
    { maximumAge: 300_000, timeout: 15_000 },
  );
}

function rounded(degrees) {
  return Number(degrees.toFixed(LOCATION_DECIMALS));
}

function beginAgain(event) {
  event.preventDefault();
  memory = { ...forget(), language: language.value };
  position = null;
  welcome();
  tell(strings.started_over);
  composer.text.focus();
}

async function choose() {
  await speak(language.value);
  if (memory.entries.length === 0) welcome();
  keep(memory);
}

function listen() {
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    say(composer.text.value);
  });
  suggestions.addEventListener("submit", (event) => {
    event.preventDefault();
    say(event.submitter.value);
  });
  language.addEventListener("change", choose);
  startOver.addEventListener("click", beginAgain);
  locate.addEventListener("click", useLocation);
}

async function start() {
  const sentAsForm = composer.conversation.value;
  if (sentAsForm) memory = { ...forget(), conversation: sentAsForm };
  strings = await loadStrings(language.value);
  if (memory.language) await speak(memory.language);
  if (memory.entries.length > 0) {
    log.replaceChildren();
    memory.entries.forEach(show);
    offer(memory.entries.at(-1).answer.suggestions);
  }
  listen();
  document.querySelector("#languages button").hidden = true;
  locate.hidden = locationNote.hidden = !("geolocation" in navigator);
}

start();
