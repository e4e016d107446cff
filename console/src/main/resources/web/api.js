/** The HTTP API: asks, and turns every refusal into a Problem with a sentence. */
import {preferences} from './preferences.js';
import {t} from './text/text.js';

const ROOT = '/api/v1';

/** What the server, or the way to it, answered instead of what was asked for. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(sentence(status, body));
    this.status = status;
    this.code = body.code ?? '';
    this.detail = body.detail;
    /** Each thing wrong with what was sent: its line and key where it is a text. */
    this.errors = body.errors ?? [];
  }

  /** What is wrong and what to do about it, for people. */
  get sentence() {
    return this.message;
  }

  /** Whether the server could not be reached at all. */
  get unreachable() {
    return this.status === 0;
  }
}

function sentence(status, body) {
  const wrong = [body.detail ?? body.title ?? t('problem.status', {status}), ...(body.errors ?? []).map(one => one.detail)];
  return [...new Set(wrong), body.mend].filter(Boolean).join(' ');
}

/** Is told when the server no longer knows who is asking. */
export const signedOut = new EventTarget();

/** Reads a resource. */
export async function get(path, query = {}) {
  return ask('GET', address(path, query));
}

/** Reads a resource that the server may not have, such as the scenarios of the demo: undefined then. */
export async function find(path) {
  try {
    return await get(path);
  } catch (problem) {
    if (problem.status === 404 || problem.status === 403) {
      return undefined;
    }
    throw problem;
  }
}

/** Sends a change; with a version, the server refuses it if somebody else changed the record since. */
export async function post(path, body, version) {
  const headers = version === undefined ? {} : {'If-Match': `"${version}"`};
  return ask('POST', address(path), {body, headers});
}

/** Sets a resource; with a version, the server refuses it if somebody else changed the record since. */
export async function put(path, body, version) {
  const headers = version === undefined ? {} : {'If-Match': `"${version}"`};
  return ask('PUT', address(path), {body, headers});
}

/** Takes a resource away. */
export async function remove(path) {
  await ask('DELETE', address(path));
}

function address(path, query = {}) {
  const search = new URLSearchParams({lang: preferences.language});
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      search.set(name, value);
    }
  }
  return `${ROOT}${path}?${search}`;
}

async function ask(method, url, {body, headers = {}} = {}) {
  const response = await send(method, url, body, headers);
  const answer = await bodyOf(response);
  if (response.ok) {
    return answer;
  }
  if (response.status === 401 && !url.startsWith(`${ROOT}/session`)) {
    signedOut.dispatchEvent(new Event('signed-out'));
  }
  throw new Problem(response.status, answer);
}

async function send(method, url, body, headers) {
  const sent = {Accept: 'application/json', ...headers};
  if (method !== 'GET') {
    sent['X-Caretaker'] = '1';
  }
  if (body !== undefined) {
    sent['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(url, {
      method,
      headers: sent,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch {
    throw new Problem(0, {detail: t('problem.unreachable')});
  }
}

async function bodyOf(response) {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) {
    return undefined;
  }
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
