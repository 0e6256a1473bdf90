import os


def pay(order):
    return os.environ.get("PAYMENT_API_KEY"), os.environ["PAYMENT_" + order.kind]
