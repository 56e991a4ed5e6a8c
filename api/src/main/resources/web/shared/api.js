// The REST interface, spoken with the session's cookie. No key is ever kept here.
let token = null;
let scopes = [];
let named = null;
let atProvider = false;

/** What the interface answered in place of what was asked for. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.field = body.field;
    this.body = body;
  }
}

/** Whether there is a session; {@code code} opens one where it is given. */
export async function session(code) {
  if (code) {
    return signIn({ code }).then(() => true, () => hasSession());
  }
  return token !== null || hasSession();
}

async function hasSession() {
  const response = await fetch('/v1/session');
  const body = response.ok ? await response.json() : null;
  token = body?.csrf_token ?? null;
  scopes = body?.scopes ?? [];
  named = body?.person ?? null;
  atProvider = (response.headers.get('Link') ?? '').includes('/v1/session/login');
  return response.ok;
}

/** Whether people can sign in at an identity provider too. */
export function provider() {
  return atProvider;
}

/** Opens a session by {code} or {key}. */
export async function signIn(secret) {
  const response = await fetch('/v1/session', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(secret),
  });
  const body = await response.json();
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  token = body.csrf_token;
  scopes = body.scopes;
  named = body.person;
}

/** Whether the session may do what {@code scope} is for. */
export const may = (scope) => scopes.includes(scope) || scopes.includes('admin');

/** Who is signed in, by name; null where a key is used that is shared. */
export const person = () => named;

/** Ends the session. */
export async function signOut() {
  await fetch('/v1/session', { method: 'DELETE', headers: { 'X-CSRF-Token': token ?? '' } });
  token = null;
}

async function checked(response) {
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    token = null;
    window.dispatchEvent(new Event('docket:signed-out'));
  }
  const body = await response.json().catch(() => ({}));
  throw new Problem(response.status, body);
}

/** The JSON at a path. */
export async function get(path) {
  return (await checked(await fetch(path))).json();
}

/** The text at a path. */
export async function getText(path) {
  return (await checked(await fetch(path))).text();
}

/** The bytes at a path. */
export async function getFile(path) {
  return (await checked(await fetch(path))).blob();
}

/** All items of a list, up to {@code most}, and whether there are more. */
export async function list(path, most = 200) {
  const items = [];
  let next = null;
  do {
    const url = new URL(path, location.origin);
    url.searchParams.set('page_size', String(Math.min(200, most - items.length)));
    if (next) {
      url.searchParams.set('page_token', next);
    }
    const page = await get(url.pathname + url.search);
    items.push(...page.items);
    next = page.next_page_token ?? null;
  } while (next && items.length < most);
  return { items, more: next !== null };
}

/** Sends JSON; the same call sent again by the browser's network is done once. */
export async function post(path, body) {
  const response = await checked(await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'Idempotency-Key': randomKey() },
    body: JSON.stringify(body ?? {}),
  }));
  return response.json();
}

/** Asks for something without a body, e.g. to cancel. */
export async function act(path) {
  const response = await checked(await fetch(path, {
    method: 'POST', headers: { 'X-CSRF-Token': token, 'Idempotency-Key': randomKey() },
  }));
  return response.json();
}

/** Replaces what is at a path, as it was when its ETag was {@code tag}. */
export async function put(path, body, tag) {
  const response = await checked(await fetch(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token, 'If-Match': tag },
    body: JSON.stringify(body),
  }));
  return response.json();
}

/** Replaces what is at a path, whatever it was. */
export async function putWhole(path, body) {
  const response = await checked(await fetch(path, {
    method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token }, body: JSON.stringify(body),
  }));
  return response.json();
}

/** What a job would take and cost; nothing is started. */
export async function quote(job) {
  const response = await checked(await fetch('/v1/quotes', {
    method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token }, body: JSON.stringify(job),
  }));
  return response.json();
}

/** Signs a review off as it was when its ETag was {@code tag}. */
export async function signOffReview(path, tag) {
  const response = await checked(await fetch(`${path}/sign-off`, {
    method: 'POST', headers: { 'X-CSRF-Token': token, 'If-Match': tag },
  }));
  return response.json();
}

/** Erases what is at a path. */
export async function remove(path) {
  await checked(await fetch(path, { method: 'DELETE', headers: { 'X-CSRF-Token': token } }));
}

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html', htm: 'text/html', md: 'text/markdown', markdown: 'text/markdown', txt: 'text/plain',
};

/** The media type of a file by its name; undefined for one that Docket does not read. */
export const mediaType = (name) => TYPES[name.split('.').pop().toLowerCase()];

/** Uploads a file, telling {@code progress} the share that was sent. */
export function upload(file, collection, progress) {
  return new Promise((resolve, reject) => {
    const query = new URLSearchParams({ name: file.name, ...(collection ? { collection } : {}) });
    const request = new XMLHttpRequest();
    request.open('POST', `/v1/documents?${query}`);
    request.setRequestHeader('Content-Type', mediaType(file.name) ?? 'application/octet-stream');
    request.setRequestHeader('X-CSRF-Token', token);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => progress(event.total ? event.loaded / event.total : 0));
    request.addEventListener('load', () => (request.status < 300
      ? resolve({ document: request.response, known: request.status === 200 })
      : reject(new Problem(request.status, request.response ?? {}))));
    request.addEventListener('error', () => reject(new Error('The server cannot be reached.')));
    request.send(file);
  });
}

function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
