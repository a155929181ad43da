"""The parts of the page that `report.html` puts together: sections, drawings and the tables next to them."""
