import { expect, it } from 'vitest';
import { isCameraAllowed } from '../../../electron/main/camera-permission';

const asked = { permission: 'media', address: 'app://zonewalk/', mediaTypes: ['video'] };

it('gives the picture of the camera to our own page while the user has it open', () => {
  expect(isCameraAllowed(asked, true)).toBe(true);
});

it.each([
  ['not open', asked, false],
  ['sound', { ...asked, mediaTypes: ['audio'] }, true],
  ['picture with sound', { ...asked, mediaTypes: ['video', 'audio'] }, true],
  ['nothing named', { ...asked, mediaTypes: [] }, true],
  ['unknown', { ...asked, mediaTypes: ['unknown'] }, true],
  ['another origin', { ...asked, address: 'https://zonewalk/' }, true],
  ['another host', { ...asked, address: 'app://elsewhere/' }, true],
  ['place', { ...asked, permission: 'geolocation' }, true],
  ['screen', { ...asked, permission: 'display-capture' }, true],
] as const)('refuses otherwise: %s', (_name, question, isWanted) => {
  expect(isCameraAllowed(question, isWanted)).toBe(false);
});
