import { cellKind } from '../office/workbook-kinds';
import type { ImportCell, Reading } from './cell';
