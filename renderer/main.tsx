import './first';

// Everything else in a chunk of its own: what it contains runs only after the line above.
void import('./main-window');
