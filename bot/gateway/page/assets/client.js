// Talks to the chat API. A message whose answer got lost on the way is sent once more with the
// same key, so that it is never taken twice.

const TRIES = 2;

/** The answer of the chat API; throws an Error whose `status` is the HTTP status, 0 if offline. */
export async function send(message) {
  const key = newKey();
  for (let left = TRIES; ; left -= 1) {
    try {
      return await read(await post(message, key));
    } catch (error) {
      if (error.status !== undefined) throw error;
      if (left === 1) throw failure(0);
    }
  }
}

/** The page's strings in a language. */
export async function strings(language) {
  const response = await fetch(`/assets/strings.${language}.json`);
  if (!response.ok) throw failure(response.status);
  return response.json();
}

function post(message, key) {
  return fetch("/api/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(message),
  });
}

async function read(response) {
  if (!response.ok) throw failure(response.status);
  return response.json();
}

function failure(status) {
  return Object.assign(new Error(`status ${status}`), { status });
}

// crypto.randomUUID is missing on plain http, as on a laptop at an event.
function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
