// In this order: the rule for scripts, the question to the host, and the code that needs the answer.
import './first';
import './host/start-answer';
import './main-window';
