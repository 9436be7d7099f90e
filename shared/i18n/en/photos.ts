import type { Message } from '../message';

/** Photos: adding, looking at, marking. */
export const photosEn = {
  'photos.size': 'Size in which photos are kept',
  'photos.size.full': 'Keep full size',
  'photos.size.print': 'For print (2,000 px)',
  'photos.size.small': 'Small (1,280 px)',
  'photos.remove': 'Take off: {name}',
  'photos.change.added': 'Photo added',
  'photos.change.removed': 'Photo taken off',
  'photos.change.mark': 'Photo marked',
  'photos.change.unmarked': 'Mark removed',
  'photos.change.caption': 'Caption changed',
  'photos.tools': 'Tools',
  'photos.tool.select': 'Select',
  'photos.original': 'Show what lies under the marks',
  'photos.zoom.in': 'Larger',
  'photos.zoom.out': 'Smaller',
  'photos.zoom.fit': 'Whole photo',
  'photos.stage': 'Photo with its marks',
  'photos.stage.keys': 'Choose a tool and drag, or press Enter to put a mark in the middle. Arrow keys move it, with Shift they change its size, Delete removes it; plus and minus zoom.',
  'photos.marks.none': 'No marks yet. Choose arrow, box, text or blur and drag over the photo.',
  'photos.mark.name': '{number}. {kind}',
  'photos.mark.remove': 'Remove: {name}',
  'photos.blur.note': 'Blurred areas are destroyed in every document. The untouched photo stays in the assessment file only.',
  'photos.taken': 'Taken on {date} by {by}.',
  'photos.pixels': '{width} × {height} pixels.',
} as const satisfies Record<string, Message>;
