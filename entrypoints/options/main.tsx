import { render } from 'preact';
import '../../components/options/options.css';
import { OptionsContainer } from './OptionsContainer.tsx';

render(<OptionsContainer />, document.body);
