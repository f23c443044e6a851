// What is shown in the log. Everything people or the directory wrote goes in as text.

// The directory writes names and addresses in English, whatever the language around them.
const ENGLISH_FACTS = ["service", "address"];

export function fromPerson(said, strings) {
  const text = element("p", said);
  text.dir = "auto";
  return message("you", strings.you, [text]);
}

export function fromNavigator(said, strings) {
  return message("", strings.navigator, [element("p", said)]);
}

/** One element for each message of an answer of the chat API. */
export function answerViews(answer, strings) {
  return answer.messages.map((one) => {
    const parts = [element("p", one.text)];
    if (one.results?.length) parts.push(list(one, strings));
    const view = message(one.type, strings.navigator, parts);
    view.lang = answer.language;
    view.dir = answer.direction;
    return view;
  });
}

export function suggestionView(suggestion) {
  const button = element("button", suggestion.label);
  button.name = "text";
  button.value = suggestion.text;
  button.dir = "auto";
  return button;
}

function message(kind, who, parts) {
  const view = element("div");
  view.className = `message ${kind}`.trim();
  view.tabIndex = -1;
  const name = element("span", who);
  name.className = "who";
  view.append(name, ...parts);
  return view;
}

function list(one, strings) {
  const view = element("ol");
  view.start = one.first_number;
  view.append(...one.results.map((result) => card(result, strings)));
  return view;
}

function card(result, strings) {
  const view = element("li");
  view.className = "card";
  const name = element("h2", result.facts.name);
  name.lang = "en";
  name.dir = "auto";
  view.append(name, ...facts(result), links(result, strings));
  return view;
}

function facts(result) {
  const shown = Object.entries(result.facts).filter(([fact]) => !["name", "phone"].includes(fact));
  return shown.map(([fact, said]) => {
    const view = element("p", said);
    view.className = fact === "open" ? `open ${result.open.state}` : fact;
    view.dir = "auto";
    if (ENGLISH_FACTS.includes(fact)) view.lang = "en";
    return view;
  });
}

function links(result, strings) {
  const view = element("p");
  view.className = "links";
  if (result.phone) view.append(link(telLink(result.phone), result.facts.phone));
  if (isWebLink(result.directions_url)) {
    view.append(newTab(link(result.directions_url, strings.directions)));
  }
  if (isWebLink(result.url)) view.append(newTab(link(result.url, strings.website)));
  return view;
}

function link(address, label) {
  const view = element("a", label);
  view.className = "button";
  view.href = address;
  return view;
}

function newTab(view) {
  view.target = "_blank";
  view.rel = "noopener noreferrer";
  return view;
}

function telLink(phone) {
  const [, number, extension] = phone.match(/^(.*?)(?:\s*(?:x|ext\.?|;ext=)\s*(\d+))?$/i);
  return `tel:${number.replace(/[^\d+]/g, "")}${extension ? `;ext=${extension}` : ""}`;
}

function isWebLink(address) {
  return /^https?:\/\//.test(address ?? "");
}

function element(name, text = "") {
  const view = document.createElement(name);
  view.textContent = text;
  return view;
}
