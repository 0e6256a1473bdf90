import os

from flask import Flask


def create_app(test_config=None):
    """Makes the application."""
    app = Flask(__name__, instance_relative_config=True)
    app.config.from_mapping(SECRET_KEY="planted-flask-secret")
    app.config["GREETING"] = os.environ.get("GREETING", "hello")
    app.config["MAIL_TOKEN"] = os.environ["MAIL_TOKEN"]
    return app
