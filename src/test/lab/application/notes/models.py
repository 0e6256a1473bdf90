from django.db import models


class Note(models.Model):
    text = models.TextField()
    done = models.BooleanField(default=False)


class Counter(models.Model):
    name = models.CharField(max_length=40, unique=True)
    value = models.IntegerField(default=0)
