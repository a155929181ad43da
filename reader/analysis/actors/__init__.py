"""Who and what the articles name: names found, forms joined, their kinds."""
