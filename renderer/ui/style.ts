import { claimAriaStyleElement } from './aria-style';
import './index.css';

if (typeof document !== 'undefined') claimAriaStyleElement(document);
