import { expect, test } from 'vitest';
import { adapterFor, likeliestFirst, urlOf } from '../../../app/lan/addresses.ts';

const wifi = { name: 'wlan0', address: '192.168.1.10' };
const cable = { name: 'eth0', address: '10.0.0.7' };
const docker = { name: 'docker0', address: '172.17.0.1' };
const lost = { name: 'eth1', address: '169.254.3.4' };

test('the networks of virtual machines and adapters without a router come last', () => {
  expect(likeliestFirst([docker, lost, wifi, cable])).toEqual([wifi, cable, docker, lost]);
  expect(likeliestFirst([]).map((adapter) => urlOf(adapter, 4101))).toEqual(['http://127.0.0.1:4101/']);
});

test.each([
  ['nothing was chosen', null, wifi],
  ['the cable was chosen', cable, cable],
  ['the router gave the chosen adapter another address', { ...cable, address: '10.0.0.99' }, cable],
  ['the chosen address moved to another adapter', { name: 'usb0', address: '10.0.0.7' }, cable],
  ['the chosen adapter is gone', { name: 'usb0', address: '10.9.9.9' }, wifi],
])('when %s, tablets are sent where they find the room', (_when, choice, expected) => {
  expect(adapterFor([wifi, cable, docker], choice)).toEqual(expected);
});
