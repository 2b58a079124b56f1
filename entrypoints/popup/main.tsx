import { render } from 'preact';
import '../../components/popup/popup.css';
import { PopupContainer } from './PopupContainer.tsx';

render(<PopupContainer />, document.body);
