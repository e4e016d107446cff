/** What each person chose for this browser: language and light or dark. */

/** @type {Record<string, string[]>} */
const CHOICES = {language: ['en', 'zh'], theme: ['system', 'light', 'dark']};

class Preferences extends EventTarget {
  #person = '';
  /** @type {Map<string, string>} */
  #unkept = new Map();

  constructor() {
    super();
    this.#show();
  }

  /** @returns {Schema<'Language'>} */
  get language() {
    return (this.#read('language') ?? navigator.language.toLowerCase()).startsWith('zh') ? 'zh' : 'en';
  }

  get theme() {
    return this.#read('theme') ?? 'system';
  }

  /** The tag that numbers and times are written by. */
  get locale() {
    return this.language === 'zh' ? 'zh-CN' : 'en-GB';
  }

  /**
   * Changes to what this person chose before: the language is kept with the user, the rest with the browser.
   *
   * @param {string} person
   * @param {Schema<'Language'>} language
   */
  of(person, language) {
    this.#person = person;
    this.choose('language', language);
  }

  /**
   * Keeps a choice of this person, and as the first choice of whoever signs in here next.
   *
   * @param {'language' | 'theme'} name
   * @param {string} value
   */
  choose(name, value) {
    this.#unkept.set(name, value);
    try {
      localStorage.setItem(key(name, this.#person), value);
      localStorage.setItem(key(name, ''), value);
    } catch {
      // A browser that keeps nothing still shows the choice until the page is left.
    }
    this.#tell();
  }

  /** @param {'language' | 'theme'} name */
  #read(name) {
    try {
      const value = localStorage.getItem(key(name, this.#person)) ?? localStorage.getItem(key(name, ''));
      return value !== null && CHOICES[name].includes(value) ? value : undefined;
    } catch {
      return this.#unkept.get(name);
    }
  }

  #tell() {
    this.#show();
    this.dispatchEvent(new Event('change'));
  }

  #show() {
    const root = document.documentElement;
    root.lang = this.locale;
    root.dataset.theme = this.theme;
  }
}

/** @type {(name: string, person: string) => string} */
function key(name, person) {
  return person ? `caretaker.${name}.${person}` : `caretaker.${name}`;
}

/** The choices of whoever sits in front of this browser. */
export const preferences = new Preferences();
