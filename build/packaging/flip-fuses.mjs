import { join } from 'node:path';
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** What a shipped Zonewalk may do: run itself, from its own archive, and nothing that a variable or a switch asks for. */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** Systems whose Electron checks the archive against a hash in the executable. */
const checksArchive = new Set(['darwin', 'win32']);

/**
 * Called by electron-builder after the files lie in place and before signing.
 * @param {{ appOutDir: string; electronPlatformName: string; packager: { executableName?: string; appInfo: { productFilename: string } } }} context
 */
export async function afterPack(context) {
  const { productFilename } = context.packager.appInfo;
  const executable = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
  }[context.electronPlatformName] ?? String(context.packager.executableName ?? productFilename);
  await flip(join(context.appOutDir, executable), context.electronPlatformName);
}

/** Sets every switch this Electron knows; older ones know fewer. @param {string} executable @param {string} platform */
async function flip(executable, platform) {
  const present = await getCurrentFuseWire(executable);
  const settings = Object.entries(wanted).filter(([option]) => option in present && isSupported(Number(option), platform));
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(settings) });
}

/** @param {number} option @param {string} platform */
const isSupported = (option, platform) => option !== FuseV1Options.EnableEmbeddedAsarIntegrityValidation || checksArchive.has(platform);

/**
 * Reads the switches back from the file.
 * @param {string} executable
 * @returns {Promise<{ name: string; state: 'on' | 'off' | 'unknown here'; asWanted: boolean }[]>}
 */
export async function readFuses(executable) {
  const present = await getCurrentFuseWire(executable);
  return Object.entries(wanted).map(([option, isOn]) => {
    const name = String(FuseV1Options[Number(option)]);
    if (!(option in present)) return { name, state: 'unknown here', asWanted: true };
    const state = present[option] === FuseState.ENABLE ? 'on' : 'off';
    return { name, state, asWanted: state === (isOn ? 'on' : 'off') || !isSupported(Number(option), process.platform) };
  });
}
