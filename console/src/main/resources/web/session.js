/** Who sits in front of the pages. */
import {get, post, put, remove, signedOut, statusOf} from './api.js';
import {live} from './live.js';
import {preferences} from './preferences.js';

class Session extends EventTarget {
  constructor() {
    super();
    /**
     * Who is signed in: null for nobody, undefined until that is known.
     *
     * @type {Schema<'Session'> | null | undefined}
     */
    this.who = undefined;
    signedOut.addEventListener('signed-out', () => this.#is(null));
    live.addEventListener('broke', () => this.#check());
  }

  /** Asks the server who this is. */
  async begin() {
    try {
      this.#is(await get('/session'));
    } catch (problem) {
      if (statusOf(problem) !== 401) {
        throw problem;
      }
      this.#is(null);
    }
  }

  /**
   * Signs in, or throws the problem.
   *
   * @param {string} user
   * @param {string} password
   */
  async signIn(user, password) {
    this.#is(await post('/session', {user, password}));
  }

  /** Signs out, as far as this page is concerned even where the server cannot be told. */
  async signOut() {
    try {
      await remove('/session');
    } finally {
      this.#is(null);
    }
  }

  /**
   * Whether the person may do what asks for a role.
   *
   * @param {Schema<'Role'>} role
   */
  may(role) {
    return this.who?.roles.includes(role) ?? false;
  }

  /**
   * Chooses the language, here at once and with the user for the next time.
   *
   * @param {string} language
   */
  async speak(language) {
    preferences.choose('language', language);
    if (this.who) {
      await put('/session/language', {language});
    }
  }

  /** The stream does not say why it broke; where it is because the session ended, sign in anew. */
  async #check() {
    try {
      await get('/session');
    } catch (problem) {
      if (statusOf(problem) === 401) {
        this.#is(null);
      }
    }
  }

  /** @param {Schema<'Session'> | null} who */
  #is(who) {
    this.who = who;
    if (who) {
      preferences.of(who.user, who.language);
      live.start();
    } else {
      live.stop();
    }
    this.dispatchEvent(new Event('change'));
  }
}

/** The session of this page. */
export const session = new Session();
