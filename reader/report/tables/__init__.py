"""What was found and noted as plain tables: rows of values, for pandas, R, spreadsheets and databases."""
