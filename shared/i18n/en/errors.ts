import type { Message } from '../message';

/** What went wrong or was noticed: what happened, what is safe, what to do. `shared/app/errors.ts` takes its codes from these keys. */
export const errorsEn = {
  'error.unexpected':
    'Something went wrong that the program did not foresee. What was saved stays saved. Please try again; the log names the place.',
  'error.cancelled':
    'Cancelled. Nothing was changed.',
  'error.host-call-invalid':
    'The program made a request it must not make. Nothing was changed. Please restart the program.',
  'error.host-call-refused':
    'A request from outside the program was refused. Nothing was changed.',
  'error.file-not-found':
    'The file “{file}” is no longer there. Choose it again, or put the stick back in.',
  'error.file-unreadable':
    'The file “{file}” cannot be read. Check that the stick is plugged in and that you may read the file.',
  'error.file-too-large':
    'The file “{file}” is too large ({size} MB; up to {limit} MB are read). Nothing was changed. Delete pictures and unused sheets from it, or split it.',
  'error.file-empty':
    'The file “{file}” is empty (0 bytes). Nothing was changed. Save or copy it once more, or choose another one.',
  'error.file-not-chosen':
    'This file was not chosen in a dialog of the program. Please choose it again.',
  'error.file-write-failed':
    'The file “{file}” could not be written. The previous file is untouched, your work is safe in the program. Choose another place.',
  'error.file-verify-failed':
    'The file “{file}” was written, but reading it back gave something else. Do not rely on it: the previous file is kept beside it. Use another stick or folder.',
  'error.file-in-use':
    'The file “{file}” is open in another program. Close it there and save again.',
  'error.file-read-only':
    '“{file}” cannot be written: the place is write-protected. Choose another place.',
  'error.disk-full':
    'The disk is full. What was saved stays saved; newer changes are kept in the window but not yet on disk. Free some space, then save again.',
  'error.journal-write-failed':
    'The last change could not be saved to disk. It is still in the window. Save the assessment to a file in another place, then restart the program.',
  'error.journal-gap':
    'A change arrived out of order and was not saved. It is still in the window. Save the assessment to a file, then restart the program.',
  'error.questionnaire-not-recognised':
    'No questionnaire was found in “{file}”. It needs a row of headings with a number (No., Code) and a title or statement, or as JSON a list “practices”. Save the template and fill it in, or rename the headings.',
  'error.questionnaire-not-json':
    'The file “{file}” is no complete JSON; in line {line}, column {column} it does not go on. Nothing was changed. Mend that place, or bring the questionnaire as an Excel workbook.',
  'error.project-unknown':
    'This assessment is no longer in the program’s storage. Open it from its file.',
  'error.project-not-open':
    'This assessment is not open. Open it first.',
  'error.snapshot-write-failed':
    'The safety copy could not be written. Your changes are saved in the journal; the program tries again later.',
  'error.snapshot-damaged':
    'This safety copy is damaged and was not used. Choose an older one.',
  'error.snapshot-missing':
    'This safety copy no longer exists. Choose another one.',
  'error.attachment-damaged':
    'A photo or document is damaged on disk and is not shown. The rest of the assessment is not affected.',
  'error.attachment-missing':
    'The original file “{file}” is not part of this assessment. Import the list again; then it is kept.',
  'error.attachment-mismatch':
    'A photo or document changed on its way to disk and was not saved. Please add it again.',
  'error.job-unknown':
    'This version of the program does not know the task “{name}”.',
  'error.job-failed':
    'The task ended early. Nothing was changed. Please try again.',
  'error.file-too-demanding':
    'Reading the file needs more memory than is allowed, so it was stopped. Nothing was changed. Save the sheet you need as a new workbook without formatting of whole columns and try again.',
  'error.file-took-too-long':
    'Reading the file took longer than {seconds} seconds and was stopped. Nothing was changed. Save the sheet you need as a new workbook and try again.',
  'error.workbook-damaged':
    'The workbook “{file}” is damaged and was not read. Open it in Excel, let it be repaired, save it anew and try again.',
  'error.workbook-password':
    'The workbook “{file}” is protected by a password and was not read. Save it without a password and try again.',
  'error.workbook-empty':
    'The workbook “{file}” contains no sheet with data. Nothing was changed. Open it in Excel and see in which workbook the list is.',
  'error.workbook-unsafe':
    'The workbook “{file}” is built in a way that could harm the program and was not read. Save the sheet you need as a new workbook and try again.',
  'error.sheet-missing':
    'The workbook “{file}” has no sheet named “{sheet}”.',
  'error.sheet-empty':
    'The sheet “{sheet}” contains no data. Choose another sheet.',
  'error.sheet-without-headings':
    'No row with column headings was found in the sheet “{sheet}”. Nothing was changed. Put one row with a heading for every column above the list, save it and try again.',
  'error.sheet-transposed':
    'In the sheet “{sheet}” the headings stand in the first column and the devices beside each other. Nothing was changed. In Excel: select the table, copy it, paste it into a new sheet with “Paste Special › Transpose”, save it and try again.',
  'error.sheet-in-one-column':
    'In the sheet “{sheet}” the whole table stands in one column; only signs or blanks part its values. Nothing was changed. In Excel: select the column, choose “Data › Text to Columns”, save it and try again.',
  'error.assessment-unknown':
    '“{file}” is not an assessment file of this program. Nothing was changed.',
  'error.assessment-cut':
    'The file “{file}” is incomplete: it was cut off while being copied or saved. Nothing was changed. Copy it again from its source.',
  'error.assessment-damaged':
    'The file “{file}” is damaged and was not opened. Nothing was changed. Copy it again from its source, or use the copy kept beside it.',
  'error.assessment-newer':
    'The file “{file}” was written by a newer version of this program (format {found}; this version reads up to {known}). Nothing was changed. Update the program to open it.',
  'error.assessment-locked':
    'The file “{file}” is protected by a passphrase. This version cannot open it.',
  'error.assessment-limit':
    'The file “{file}” exceeds what is opened at once ({what}: up to {limit}). Nothing was changed.',
  'error.merge-other-assessment':
    '“{file}” belongs to another assessment and cannot be merged into this one. Nothing was changed.',
  'error.merge-forked':
    '“{file}” comes from a copy that was continued in two places under the same name, so equal numbers stand for different changes. It was not merged; nothing was changed. Open it on another computer and carry the differences over by hand.',
  'error.log-not-recognised':
    '“{file}” holds no connections this program can read. Nothing was changed. Choose a conn.log of Zeek, with its header lines or as JSON lines.',
  'error.scan-not-recognised':
    '“{file}” is no result of nmap in XML. Nothing was changed. Save the scan with -oX and choose that file.',
  'error.flow-list-not-recognised':
    'No list of connections was found in “{file}”. Nothing was changed. It needs a row of headings with a source and a destination, or zones along both edges of a matrix.',
  'error.diagram-not-recognised':
    '“{file}” is no draw.io drawing and holds none. Nothing was changed. Save the drawing in draw.io as .drawio, or as a picture that includes a copy of the diagram, and choose that file.',
  'error.diagram-limit':
    'The drawing “{file}” has more elements than are read at once (up to {limit}). Nothing was changed. Save single pages as drawings of their own.',
  'error.xml-damaged':
    'The file “{file}” is damaged or cut off and was not read. Nothing was changed. Save or copy it once more and try again.',
  'error.xml-unsafe':
    'The file “{file}” is built in a way that could harm the program and was not read. Nothing was changed. Save it anew with the program it comes from.',
  'error.change-invalid':
    'The change was not accepted: {field} of {type} has a value that is not possible. Nothing was changed.',
  'notice.unclean-exit':
    'The program was not closed properly last time. Everything that was shown as saved has been brought back.',
  'notice.journal-tail-cut':
    'The last entry was interrupted while being written and never shown as saved. It was removed; everything before it is complete.',
  'notice.journal-damaged':
    'Part of the saved changes is damaged on disk. {kept} changes were recovered; what follows the damage was set aside. Please check your latest entries and save the assessment to a file.',
  'notice.journal-behind-mark':
    'Saved changes are missing: {count} of the latest could not be found on disk. Please check your latest entries.',
  'notice.journal-gap':
    'Between the safety copy and the saved changes some changes are missing. Please check the assessment and save it to a file.',
  'notice.snapshot-older-used':
    'The newest safety copy is damaged. An older one was used together with the journal; nothing that was saved is missing.',
  'notice.snapshots-damaged':
    'No safety copy is readable. The assessment was rebuilt from the journal alone. Please check it and save it to a file.',
  'notice.working-copy-rebuilt':
    'The working copy did not match what was saved and was rebuilt. Nothing that was saved is missing.',
  'notice.settings-reset':
    'The settings could not be read and were reset. Assessments are not affected.',
  'notice.disk-nearly-full':
    'There is little space left on the disk ({free} MB). Free some space before you go on.',
  'notice.window-restarted':
    'The window stopped and was opened again. Everything that was shown as saved is there.',
} as const satisfies Record<string, Message>;
