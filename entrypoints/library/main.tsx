import { render } from 'preact';
import '../../components/library/library.css';
import { LibraryContainer } from './LibraryContainer.tsx';

render(<LibraryContainer />, document.body);
