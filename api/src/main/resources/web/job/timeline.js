// How a job ran: when what was asked of the model, what came of it, and what it cost.
import { h, replace } from '../shared/dom.js';
import { get } from '../shared/api.js';
import { attempt } from '../shared/notices.js';
import { clock, number, t, usd, when, word } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';

/** Its course, folded unless it was {open}: the attempts are asked for when it is opened. */
export function timeline(job, open) {
  const { usd: cost, model_calls: calls, input_tokens: input, output_tokens: output } = job.usage;
  const rows = h('tbody', {});
  const table = h('div', { class: 'wide-table', tabindex: '0', role: 'region', 'aria-label': t('timeline.title') },
    h('table', {}, h('thead', {}, h('tr', {}, ['time', 'what', 'outcome', 'took', 'cost'].map((name) =>
      h('th', { scope: 'col' }, t(`timeline.${name}`))))), rows));
  return h('details', { class: 'timeline', open, ontoggle: (event) => event.target.open && draw() },
    h('summary', {}, t('timeline.title'), ' ', h('span', { class: 'quiet' }, t('timeline.sum', number(calls), number(input), number(output)),
      cost === null ? ` · ${t('timeline.no_price')}` : ` · ${usd(cost)}`)), table);

  async function draw() {
    const steps = await attempt(() => get(`/v1/jobs/${job.id}/steps`));
    if (!steps) {
      return;
    }
    replace(rows,
      row(when(job.created_at), t('timeline.submitted')),
      job.started_at && row(clock(job.started_at), t('timeline.started')),
      steps.items.map((one) => row(clock(one.asked_at), step(one), outcome(one), took(one.asked_at, one.ended_at),
        one.usage.usd === null ? t('timeline.no_price') : usd(one.usage.usd))),
      job.waiting && row(clock(job.waiting.since), t('timeline.waiting'), word('waiting', job.waiting.reason)),
      job.finished_at && row(clock(job.finished_at), t('timeline.finished'), [word('status', job.status),
        job.error && [': ', sentence(job.error.detail)]], took(job.started_at ?? job.created_at, job.finished_at),
      cost === null ? t('timeline.no_price') : usd(cost)));
  }
}

const row = (...cells) => h('tr', {}, [0, 1, 2, 3, 4].map((at) => h('td', {}, cells[at] ?? '')));

/** The step in words; the attempt where it is not the first. */
function step({ step: name, number: attemptNumber, model }) {
  const [, kind, at] = /^([a-z-]*?[a-z])-?([\d-]*)$/.exec(name) ?? [null, name, ''];
  const known = word('step', kind);
  return [known === kind ? name : [known, at && ` ${at}`], attemptNumber > 1 && ` · ${t('timeline.attempt', attemptNumber)}`,
    h('div', { class: 'quiet' }, model)];
}

const outcome = ({ state, why }) => (state === 'ended' && !why ? t('attempt.answered')
  : [word('attempt', state), why && [': ', sentence(why)]]);

const took = (from, to) => (to ? t('timeline.seconds', number(Math.round((new Date(to) - new Date(from)) / 100) / 10)) : '');
