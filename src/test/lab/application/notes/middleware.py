def served_by_application(get_response):
    """Tells an answer of the application from one that nginx gives by itself."""

    def middleware(request):
        response = get_response(request)
        response["X-Served-By"] = "application"
        return response

    return middleware
