import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { channels } from './channel.ts';
import { afterNight, planDeliveries, usualPreference } from './preference.ts';

const at = (time: string) => new Date(`2026-11-23T${time}+08:00`);
const everywhere = { email: 'lin@example.com', sms: '19000000101', 'public-account': 'follower' };

test('a text message waits for the morning, an e-mail does not', () => {
  const plan = (now: Date) =>
    planDeliveries({ preference: usualPreference, addresses: everywhere, hasShortText: true, now });
  assert.deepEqual(plan(at('23:30:00')), [
    { channel: 'email', target: 'lin@example.com', notBefore: at('23:30:00') },
    { channel: 'sms', target: '19000000101', notBefore: new Date('2026-11-24T08:00:00+08:00') },
  ]);
  assert.deepEqual(plan(at('07:59:59'))[1]?.notBefore, at('08:00:00'));
  assert.deepEqual(plan(at('20:59:59'))[1]?.notBefore, at('20:59:59'));
});

test('never earlier than now, never in the night, never more than a night later', () => {
  const instants = fc.date({ min: at('00:00:00'), max: new Date('2027-11-23'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (now) => {
      const after = afterNight(now);
      const hour = new Date(after.getTime() + 8 * 3_600_000).getUTCHours();
      assert.ok(after >= now && after.getTime() - now.getTime() <= 11 * 3_600_000);
      assert.ok(hour >= 8 && hour < 21);
    }),
  );
});

test('nothing goes where it was not wanted or where no address is confirmed', () => {
  const wanted = fc.subarray([...channels]);
  fc.assert(
    fc.property(wanted, wanted, fc.boolean(), (chosen, known, hasShortText) => {
      const addresses = Object.fromEntries(known.map((channel) => [channel, everywhere[channel]]));
      const preference = { ...usualPreference, channels: chosen };
      const planned = planDeliveries({ preference, addresses, hasShortText, now: at('12:00:00') });
      assert.deepEqual(
        planned.map(({ channel }) => channel),
        channels.filter(
          (one) => chosen.includes(one) && known.includes(one) && (one === 'email' || hasShortText),
        ),
      );
    }),
  );
});
