import os

TOKEN = os.environ["ONLY_FOR_TESTS_TOKEN"]
