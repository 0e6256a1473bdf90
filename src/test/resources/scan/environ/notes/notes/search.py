from config.settings import env

URL = env.url("SEARCH_ENDPOINT", default="http://localhost")
