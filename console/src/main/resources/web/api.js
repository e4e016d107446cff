/** The HTTP API: asks, and turns every refusal into a Problem with a sentence. */
import {preferences} from './preferences.js';
import {t} from './text/text.js';

const ROOT = '/api/v1';

/** What the server, or the way to it, answered instead of what was asked for. */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {Partial<Schema<'Problem'>>} [body]
   */
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

/** @type {(status: number, body: Partial<Schema<'Problem'>>) => string} */
function sentence(status, body) {
  const wrong = [body.detail ?? body.title ?? t('problem.status', {status}), ...(body.errors ?? []).map(one => one.detail)];
  return [...new Set(wrong), body.mend].filter(Boolean).join(' ');
}

/**
 * What to tell people about something caught.
 *
 * @param {unknown} problem
 */
export function sentenceOf(problem) {
  return problem instanceof Problem ? problem.sentence : t('problem.page');
}

/**
 * The status of a refusal; undefined for anything else caught.
 *
 * @param {unknown} problem
 */
export function statusOf(problem) {
  return problem instanceof Problem ? problem.status : undefined;
}

/**
 * Whether something was refused because somebody else was faster.
 *
 * @param {unknown} problem
 */
export function isOvertaken(problem) {
  return [409, 412].includes(statusOf(problem) ?? 0);
}

/** Is told when the server no longer knows who is asking. */
export const signedOut = new EventTarget();

/**
 * Reads a resource.
 *
 * @template {string} Path
 * @param {ApiPath<'get', Path>} path
 * @param {ApiQuery<Path>} [query]
 * @returns {Promise<ApiAnswer<'get', Path>>}
 */
export async function get(path, query) {
  return ask('GET', address(path, query));
}

/**
 * Reads a resource that the server may not have, such as the scenarios of the demo: undefined then.
 *
 * @template {string} Path
 * @param {ApiPath<'get', Path>} path
 * @returns {Promise<ApiAnswer<'get', Path> | undefined>}
 */
export async function find(path) {
  try {
    return await get(path);
  } catch (problem) {
    if (statusOf(problem) === 404 || statusOf(problem) === 403) {
      return undefined;
    }
    throw problem;
  }
}

/**
 * Sends a change; with a version, the server refuses it if somebody else changed the record since.
 *
 * @template {string} Path
 * @param {ApiPath<'post', Path>} path
 * @param {ApiBody<'post', Path>} [body]
 * @param {number} [version]
 * @returns {Promise<ApiAnswer<'post', Path>>}
 */
export async function post(path, body, version) {
  return ask('POST', address(path), {body, headers: ifMatch(version)});
}

/**
 * Sets a resource; with a version, the server refuses it if somebody else changed the record since.
 *
 * @template {string} Path
 * @param {ApiPath<'put', Path>} path
 * @param {ApiBody<'put', Path>} body
 * @param {number} [version]
 * @returns {Promise<ApiAnswer<'put', Path>>}
 */
export async function put(path, body, version) {
  return ask('PUT', address(path), {body, headers: ifMatch(version)});
}

/**
 * Takes a resource away.
 *
 * @template {string} Path
 * @param {ApiPath<'delete', Path>} path
 */
export async function remove(path) {
  await ask('DELETE', address(path));
}

/** @type {(version: number | undefined) => Record<string, string>} */
function ifMatch(version) {
  return version === undefined ? {} : {'If-Match': `"${version}"`};
}

/** @type {(path: string, query?: Record<string, string | number | null | undefined>) => string} */
function address(path, query = {}) {
  const search = new URLSearchParams({lang: preferences.language});
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      search.set(name, String(value));
    }
  }
  return `${ROOT}${path}?${search}`;
}

/**
 * @param {string} method
 * @param {string} url
 * @param {{body?: unknown, headers?: Record<string, string>}} [sent]
 */
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

/** @type {(method: string, url: string, body: unknown, headers: Record<string, string>) => Promise<Response>} */
async function send(method, url, body, headers) {
  /** @type {Record<string, string>} */
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

/** @param {Response} response */
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
