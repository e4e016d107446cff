/** One incident: what happened, by which text, what proves it, what was done. */
import {Component, html, nothing} from '../component.js';
import {get, isOvertaken, post, sentenceOf} from '../api.js';
import {Hearing} from '../live.js';
import {session} from '../session.js';
import {name, t, word} from '../text/text.js';
import {fullTime, instant, windowLength} from '../show/time.js';
import {exact} from '../show/value.js';
import {citation} from '../parts/citation.js';
import {crumbs} from '../parts/crumbs.js';
import {fireNotice} from '../parts/fire.js';
import {icon} from '../parts/icon.js';
import {Load} from '../parts/load.js';
import {badge, incidentBadge, orderBadge, severityBadge} from '../parts/state.js';
import {timeline} from '../parts/timeline.js';
import {say} from '../parts/toast.js';
import {standardOf} from '../standard/standards.js';
import {breachSentence} from './sentence.js';
import '../point/history-chart.js';

/** How much of the history round the breach is drawn at least, before and after. */
const AROUND = 30 * 60_000;

class IncidentPage extends Component {
  static properties = {incident: {}, busy: {state: true}, conflict: {state: true}};

  #record = new Load(this, async () => {
    const incident = await get(`/incidents/${this.incident}`);
    return {incident, standard: await standardOf(incident.standard)};
  });
  #history = new Load(this, () => this.#around());
  heard = new Hearing(
    this,
    ['incident', 'work-order'],
    data => this.#news(data),
    () => this.#record.again(),
  );

  constructor() {
    super();
    /** @type {string} */
    this.incident;
    this.busy = false;
    /** @type {string | undefined} */
    this.conflict = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    document.title = t('app.title', {page: t('incident.title')});
  }

  render() {
    return html`<div class="page">${this.#record.draw(record => this.#draw(record))}</div>`;
  }

  /** @param {{incident: Schema<'Incident'>, standard: Schema<'Standard'> | undefined}} record */
  #draw({incident, standard}) {
    return html`
      <div class="page-head">
        <div>
          ${crumbs(incident.subject.path, html`<a href="/incidents">${t('nav.incidents')}</a>`)}
          <h1>${breachSentence(incident, standard?.requirement)}</h1>
          <p class="badges" aria-live="polite">${incidentBadge(incident.state)}
            ${incident.standard.severity ? severityBadge(incident.standard.severity) : nothing}
            ${incident.standard.discipline ? badge('unknown', incident.standard.discipline, word('discipline', incident.standard.discipline)) : nothing}
            ${incident.recurrence > 0 ? badge('minor', 'alert', t('incident.recurred', {n: incident.recurrence})) : nothing}</p>
          <p class="sub">${this.#when(incident)}</p>
        </div>
        ${
          incident.state === 'open' && session.may('engineer')
            ? html`
          <button class="button first" ?disabled=${this.busy} @click=${() => this.#acknowledge(incident)}>${icon('hand')}${t('incident.acknowledge')}</button>`
            : nothing
        }
      </div>
      <div aria-live="assertive">${
        this.conflict
          ? html`
        <div class="notice tone-minor">${icon('alert')}<div>${this.conflict}</div></div>`
          : nothing
      }</div>
      ${incident.standard.discipline === 'fire' ? fireNotice() : nothing}
      <div class="columns">
        <div class="page">${this.#chart(incident)}${timeline(incident.timeline ?? [])}</div>
        <div class="page">${this.#orders(incident)}${citation(incident.standard, standard?.requirement)}${this.#proof(incident)}</div>
      </div>`;
  }

  /** @param {Schema<'Incident'>} incident */
  #when(incident) {
    return html`${t('incident.opened')} <ago-time .at=${incident.openedAt}></ago-time> (${fullTime(incident.openedAt)})${
      incident.acknowledgedBy ? html` · ${t('incident.taken-by', {who: incident.acknowledgedBy})}` : nothing
    }${incident.recoveredAt ? html` · ${t('incident.recovered')} <ago-time .at=${incident.recoveredAt}></ago-time>` : nothing}`;
  }

  /** @param {Schema<'Incident'>} incident */
  #chart(incident) {
    return html`
      <section class="card" aria-label=${t('incident.chart')} ?hidden=${!charted(incident)}>
        <div class="head"><h2>${t('incident.chart')}</h2>${charted(incident) ? html`<a href="/points/${charted(incident)}">${t('incident.to-point')}</a>` : nothing}</div>
        <div class="body">${this.#history.draw(
          history =>
            history &&
            html`
          <history-chart .history=${history} .what=${name(incident.subject.name)} .limits=${this.#limits(history, incident)}
            .marked=${{from: incident.evidence.since, to: incident.recoveredAt}}></history-chart>`,
        )}</div>
      </section>`;
  }

  /**
   * @param {Schema<'History'>} history
   * @param {Schema<'Incident'>} incident
   */
  #limits(history, {standard}) {
    return history.limits.filter(one => one.standard.id === standard.id);
  }

  /** @param {Schema<'Incident'>} incident */
  #orders({orders = []}) {
    return html`
      <section class="card" aria-label=${t('nav.orders')}>
        <div class="head"><h2>${t('nav.orders')}</h2></div>
        ${
          orders.length === 0
            ? html`<p class="body soft">${t('incident.no-order')}</p>`
            : html`
          <ul class="rows">${orders.map(
            order => html`
            <li><a class="row" href="/work-orders/${order.id}">
              <span class="main"><strong>${t('order.number', {number: order.number})}</strong>
                <span class="soft small">${word('trade', order.trade)} · ${word('priority', order.priority)}${order.assignee ? ` · ${order.assignee}` : ''}</span></span>
              ${orderBadge(order.state)}</a></li>`,
          )}</ul>`
        }
      </section>`;
  }

  /** @param {Schema<'Incident'>} incident */
  #proof({evidence, subject}) {
    return html`
      <section class="card" aria-label=${t('proof.title')}>
        <div class="head"><h2>${t('proof.title')}</h2></div>
        ${
          evidence.readings.length === 0
            ? html`<p class="body soft">${t('proof.none')}</p>`
            : html`
          <div class="scroll"><table>
            <thead><tr><th>${t('proof.time')}</th><th class="end">${t('proof.value')}</th><th>${t('proof.quality')}</th></tr></thead>
            <tbody>${evidence.readings.map(
              one => html`
              <tr><td class="numbers">${fullTime(one.time)}</td><td class="end numbers">${one.stateName ? name(one.stateName) : exact(one.value, one.unit ?? subject.unit)}</td>
                <td>${word('quality', one.quality)}</td></tr>`,
            )}</tbody>
          </table></div>`
        }
      </section>`;
  }

  /** @returns {Promise<Schema<'History'> | null>} */
  async #around() {
    const incident = this.#record.value?.incident ?? (await get(`/incidents/${this.incident}`));
    const point = charted(incident);
    if (!point) {
      return null;
    }
    const standard = await standardOf(incident.standard);
    const before = Math.max(AROUND, standard?.requirement.window ? windowLength(standard.requirement.window) : 0);
    const end = Math.min(Date.now(), instant(incident.recoveredAt ?? Date.now()) + AROUND);
    return get(`/points/${point}/history`, {
      from: new Date(instant(incident.evidence.since) - before).toISOString(),
      to: new Date(end).toISOString(),
    });
  }

  /** @param {Schema<'Incident'>} incident */
  async #acknowledge(incident) {
    this.busy = true;
    this.conflict = undefined;
    try {
      const after = await post(`/incidents/${incident.id}/acknowledge`, undefined, incident.version);
      this.#record.set({incident: after, standard: this.#record.value?.standard});
      say(t('incident.said.acknowledged'));
    } catch (problem) {
      this.conflict = isOvertaken(problem) ? t('conflict.seen', {problem: sentenceOf(problem)}) : sentenceOf(problem);
      await this.#record.again();
    } finally {
      this.busy = false;
    }
  }

  /** @param {News['incident' | 'work-order']} data */
  #news(data) {
    if (data.id === this.incident || ('incident' in data && data.incident === this.incident)) {
      this.#record.again();
      this.#history.again();
    }
  }
}

/**
 * The point whose history is drawn: of a group, the one that decided.
 *
 * @param {Schema<'Incident'>} incident
 */
function charted({subject, evidence}) {
  return subject.group ? evidence.readings.at(-1)?.point : subject.point;
}

customElements.define('incident-page', IncidentPage);
