"""How Benchmarks/run and Benchmarks/instructions measure; needs Python 3.9 or later and no package."""
