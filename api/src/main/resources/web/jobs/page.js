// All jobs, newest first, as they move.
import { h, replace } from '../shared/dom.js';
import { act, list } from '../shared/api.js';
import { JobNames } from '../shared/names.js';
import { attempt } from '../shared/notices.js';
import { number, t, usd, when, word } from '../shared/texts.js';
import { sentence } from '../shared/warnings.js';

const LOOK_MS = 3000;
const TYPED_MS = 300; // without a further letter, until the list is searched for them
const STATUSES = ['queued', 'running', 'completed', 'partial', 'failed', 'cancelled'];
const UNFINISHED = new Set(['queued', 'running', 'cancelling']);

export async function show(main, { query }) {
  const filter = (name, values, kind) => h('select', { 'aria-label': t(`jobs.${name}`), onchange: load },
    h('option', { value: '' }, t(`jobs.any_${name}`)), values.map((value) => h('option', { value }, word(kind, value))));
  const status = filter('status', STATUSES, 'status');
  const type = filter('type', ['summary', 'comparison', 'answer'], 'type');
  const text = h('input', { type: 'search', id: 'text', 'aria-label': t('jobs.text'), placeholder: t('jobs.text'), oninput: typed });
  const from = h('input', { type: 'date', id: 'from', onchange: load });
  const to = h('input', { type: 'date', id: 'to', onchange: load });
  const body = h('div', { 'aria-live': 'polite' });
  const names = new JobNames();
  replace(main, h('h1', {}, query.get('batch') ? t('jobs.of_batch') : t('jobs.title')),
    h('div', { class: 'filters' }, text, status, type,
      h('label', { for: 'from' }, t('jobs.from')), from, h('label', { for: 'to' }, t('jobs.to')), to), body);
  let timer = 0;
  let asking = 0; // the search asked for last: what one before it finds comes too late
  let left = false;
  await load();

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(load, TYPED_MS);
  }

  async function load() {
    clearTimeout(timer);
    asking += 1;
    const mine = asking;
    const asked = new URLSearchParams();
    for (const [name, value] of [['status', status.value], ['type', type.value], ['batch', query.get('batch')],
      ['text', text.value.trim()], ['from', midnight(from.value, 0)], ['to', midnight(to.value, 1)]]) {
      if (value) {
        asked.set(name, value);
      }
    }
    const jobs = await attempt(() => list(`/v1/jobs?${asked}`, 100));
    if (left || !jobs || mine !== asking) {
      return;
    }
    await names.learn(jobs.items);
    if (left || mine !== asking) {
      return;
    }
    draw(jobs);
    if (jobs.items.some((job) => UNFINISHED.has(job.status))) {
      timer = setTimeout(load, LOOK_MS);
    }
  }

  function draw({ items, more }) {
    if (items.length === 0) {
      replace(body, h('p', {}, t('jobs.none'), ' ', h('a', { href: '#/' }, t('nav.home'))));
      return;
    }
    replace(body, h('ul', { class: 'jobs' }, items.map((job) => h('li', {},
      h('a', { href: `#/jobs/${job.id}` },
        h('span', { class: 'name' }, names.of(job)),
        h('span', { class: `status ${job.status}` }, word('status', job.status))),
      h('span', { class: 'quiet' }, word('type', job.type), ' · ', when(job.created_at),
        job.request.question && [' · ', names.source(job)],
        job.usage.usd > 0 && [' · ', usd(job.usage.usd)],
        job.batch && !query.get('batch') && [' · ', h('a', { href: `#/batches/${job.batch}` }, t('jobs.batch'))],
        job.waiting && [' · ', t('jobs.waiting', word('waiting', job.waiting.reason), when(job.waiting.since))],
        UNFINISHED.has(job.status) && job.progress?.total
          ? ` · ${word('phase', job.progress.phase)} ${number(job.progress.done)}/${number(job.progress.total)}` : '',
        job.error && [' · ', sentence(job.error.detail)]),
      UNFINISHED.has(job.status) && h('button', { onclick: () => change(job, 'cancel') }, t('action.cancel')),
      ['failed', 'partial'].includes(job.status)
        && h('button', { onclick: () => change(job, 'retry') }, t('action.retry'))))),
    more && h('p', { class: 'quiet' }, t('jobs.more')));
  }

  async function change(job, what) {
    await attempt(() => act(`/v1/jobs/${job.id}/${what}`));
    await load();
  }

  return () => {
    left = true;
    clearTimeout(timer);
  };
}

/** The start of a day where the reader is, {days} later; empty where no day is given. */
function midnight(day, days) {
  if (!day) {
    return '';
  }
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).toISOString();
}
