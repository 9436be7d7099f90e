const mebibyte = 1024 * 1024;

/** Upper bounds, in bytes, of what crosses between page and host in one call. */
export const hostLimits = {
  /** A file handed to the page or saved by it. */
  file: 1024 * mebibyte,
  /** A workbook or text table with an inventory. */
  inventory: 50 * mebibyte,
  /** A photo or document attached to a record. */
  attachment: 64 * mebibyte,
  /** All frames of one journal append together. */
  append: 256 * mebibyte,
  /**
   * The beginning of a frame whose rest was handed over ahead: of exactly this length it is put before what stands on the
   * disk already, and only it has to be written.
   */
  frameHead: 4080,
  /** One snapshot of an assessment. */
  snapshot: 1024 * mebibyte,
  /** The settings, as JSON text (counted in characters). */
  settings: mebibyte,
} as const;
