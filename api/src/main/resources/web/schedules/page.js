// All schedules: when each fires next, and what came of the last fires.
import { h, replace } from '../shared/dom.js';
import { act, get, list, putWhole, remove } from '../shared/api.js';
import { collections } from '../shared/names.js';
import { attempt, notify } from '../shared/notices.js';
import { scheduleForm } from './form.js';
import { inWords } from './often.js';
import { number, t, whenIn, word } from '../shared/texts.js';
import { sentence, warningItems } from '../shared/warnings.js';

const LOOK_MS = 1000;

export async function show(main) {
  const [{ items }, names] = await Promise.all([list('/v1/schedules'), collections()]);
  replace(main, h('h1', {}, t('schedules.title')), scheduleForm(names, () => show(main)),
    items.length === 0 && h('p', {}, t('schedules.none')),
    items.map((schedule) => {
      const runs = h('ul', {});
      return h('section', { class: 'card' },
        h('h2', {}, schedule.name, ' ', h('span', { class: 'badge' }, t(schedule.enabled ? 'schedules.on' : 'schedules.off'))),
        h('p', { class: 'quiet' }, `${inWords(schedule.cron)} · ${schedule.time_zone} · ${schedule.job.question ? t('schedules.asks', schedule.job.question) : word('type', schedule.job.type)}${schedule.source.collection ? ` · ${t('schedules.collection')} ${schedule.source.collection}` : ''} · ${t(`schedules.dst_${schedule.dst}`)}`),
        schedule.warnings.length > 0 && h('ul', { class: 'warnings' }, warningItems(schedule.warnings)),
        h('h3', {}, t('schedules.next')),
        h('ul', {}, schedule.next_fire_times.map((time) => h('li', {}, whenIn(time, schedule.time_zone)))),
        h('div', { class: 'actions' },
          h('button', { onclick: () => run(schedule, runs) }, t('schedules.run')),
          h('button', { onclick: () => showRuns(schedule, runs) }, t('schedules.runs')),
          h('button', { onclick: () => pause(schedule) }, t(schedule.enabled ? 'schedules.pause' : 'schedules.resume')),
          h('button', { onclick: () => window.confirm(t('schedules.sure', schedule.name)) && erase(schedule) }, t('keys.delete'))), runs);
    }));

  async function run(schedule, runs) {
    if (await attempt(() => act(`/v1/schedules/${schedule.id}/run`))) {
      notify(t('schedules.started'));
      await showRuns(schedule, runs);
    }
  }

  async function pause(schedule) {
    const { name, cron, time_zone, source, job, overlap, misfire, dst, enabled } = schedule;
    if (await attempt(() => putWhole(`/v1/schedules/${schedule.id}`, { name, cron, time_zone, source, job, overlap, misfire, dst, enabled: !enabled }))) {
      await show(main);
    }
  }

  async function erase(schedule) {
    await attempt(() => remove(`/v1/schedules/${schedule.id}`));
    await show(main);
  }

  /** What came of each fire, looked at again while the documents of one are still looked for. */
  async function showRuns(schedule, place) {
    const found = await attempt(() => get(`/v1/schedules/${schedule.id}/runs`));
    replace(place, found?.items.length === 0 && h('li', {}, t('schedules.no_runs')), found?.items.map((fired) => h('li', {},
      whenIn(fired.fired_at, schedule.time_zone), ' · ',
      fired.skipped_because ? sentence(fired.skipped_because)
        : fired.found === null ? t('schedules.run_looking') : t('schedules.run_counts', number(fired.found), number(fired.submitted ?? 0)),
      fired.batch && [' ', h('a', { href: `#/jobs?batch=${fired.batch}` }, t('nav.jobs'))])));
    if (place.isConnected && found?.items.some((fired) => fired.found === null && !fired.skipped_because)) {
      setTimeout(() => showRuns(schedule, place), LOOK_MS);
    }
  }
  return () => {};
}
