// What the page remembers until its tab is closed: the conversation, never the location.

const NAME = "navigator";
const MOST_ENTRIES = 40;

export function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME)) ?? empty();
  } catch {
    return empty(); // storage switched off, or written by another version
  }
}

export function keep(memory) {
  memory.entries = memory.entries.slice(-MOST_ENTRIES);
  try {
    sessionStorage.setItem(NAME, JSON.stringify(memory));
  } catch {
    // without storage the conversation lives as long as the page
  }
}

export function forget() {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // nothing was kept
  }
  return empty();
}

function empty() {
  return { conversation: null, language: null, entries: [] };
}
