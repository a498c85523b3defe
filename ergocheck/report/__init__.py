"""The report: what it says as plain data (`document`), and how that becomes a PDF (`pdf`)."""
